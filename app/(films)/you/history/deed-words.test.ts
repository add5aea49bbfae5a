import { expect, test } from "vitest";
import { deedsOf } from "./deed-words";

const at = new Date("2026-03-05T12:00:00Z");

test("says what was done with a film, and when", () => {
  const film = { movieId: 1, score: 1, marked: [] };
  expect(deedsOf(film)).toEqual([]);
  expect(
    deedsOf({
      ...film,
      openedAt: at,
      rated: { rating: 4.5, at },
      marked: [
        { kind: "seen", at, day: "2026-03-07" },
        { kind: "notInterested", at },
      ],
    }),
  ).toEqual([
    { words: "Opened", when: at },
    { words: "Rated ★ 4.5", when: at },
    { words: "Seen", when: "2026-03-07" },
    { words: "Not interested", when: at },
  ]);
});
