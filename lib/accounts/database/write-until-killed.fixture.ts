import { openAccounts } from "@/lib/accounts/accounts";
import { type Asker, ensureAsker } from "@/lib/accounts/asker";
import { markMovie, rateMovie } from "@/lib/accounts/own-films";
import { recordList } from "@/lib/accounts/record-history";
import { writeReview } from "@/lib/accounts/reviews";
import { createRoom, pickMovie } from "@/lib/accounts/rooms";

/** A process in which one visitor after the other writes one of each kind, and says of each that it was written. */
const [url, directory] = process.argv.slice(2);
process.env.DATABASE_URL = url;
process.env.ACCOUNTS_DIR = directory;

const films = [1, 2, 3].map((movieId) => ({ movieId, score: 1 / movieId }));
const heat = { href: "/recommend?movie=9", title: "Films like Heat (1995)", modelVersion: "0123456789abcdef" };

const WRITES: Record<string, (asker: Asker) => Promise<unknown>> = {
  rating: (asker) => rateMovie(asker, 1, 4.5),
  mark: (asker) => markMovie(asker, 1, "watchlist"),
  review: (asker) => writeReview(asker, 1, { text: "Seen twice.", spoiler: false }),
  list: (asker) => recordList(asker, { ...heat, shownAt: new Date(), zone: "UTC", films }),
  picks: async (asker) => {
    const room = await createRoom(asker, "Ada", undefined);
    for (const { movieId } of films) await pickMovie(asker, room, movieId);
  },
};

await openAccounts();
console.log("open");
for (;;) {
  const asker = await ensureAsker(new Headers());
  for (const [kind, write] of Object.entries(WRITES)) {
    await write(asker);
    console.log(`${kind} ${asker.userId}`);
  }
}
