import { download } from "@/app/download";
import { readOwner } from "@/app/own";
import { letterboxdCsv, letterboxdWatchlistCsv } from "@/lib/accounts/exports/letterboxd-csv";
import { movielensCsv } from "@/lib/accounts/exports/movielens-csv";
import { personalJson } from "@/lib/accounts/exports/personal-document";
import { readPersonalData } from "@/lib/accounts/personal-data";
import { loadStore } from "@/lib/catalog/store";
import type { PersonalData } from "@/types/personal-data";

const FILES = {
  "reelated.json": (data: PersonalData) => personalJson(data, new Date().toISOString()),
  "letterboxd.csv": letterboxdCsv,
  "letterboxd-watchlist.csv": letterboxdWatchlistCsv,
  "movielens.csv": movielensCsv,
};

/** All that is kept of whoever asks, to take away. */
export async function GET(_: Request, { params }: RouteContext<"/you/export/[file]">): Promise<Response> {
  const { file } = await params;
  const owner = await readOwner();
  if (!owner || !Object.hasOwn(FILES, file)) return new Response("There is no such file.\n", { status: 404 });
  const { model, itemOfMovie } = await loadStore();
  const data = await readPersonalData(owner, (movieId) => {
    const item = itemOfMovie.get(movieId);
    if (item === undefined) return { movieId, title: `Film ${movieId}` };
    const { title, year, imdbId, tmdbId } = model.movies[item];
    return { movieId, title, year, imdbId, tmdbId };
  });
  const name = file as keyof typeof FILES;
  return download(name, FILES[name](data));
}
