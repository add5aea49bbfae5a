import "server-only";
import type { FilmChange, ImportedFacts } from "@/types/import";

/** A row and the film that it was found to mean. */
export interface MatchedRow {
  movieId: number;
  row: ImportedFacts;
}

/**
 * What rows of one or several files come to, a change per film in the order of first mention. Of several ratings or reviews the
 * latest holds, of equally late ones the last; a film was seen on the last of its days. Rows that are there twice change nothing.
 */
export function mergeRows(rows: readonly MatchedRow[]): FilmChange[] {
  const rowsOf = new Map<number, ImportedFacts[]>();
  for (const { movieId, row } of rows) {
    const known = rowsOf.get(movieId);
    if (known) known.push(row);
    else rowsOf.set(movieId, [row]);
  }
  return Array.from(rowsOf, ([movieId, facts]) => mergeFilm(movieId, facts));
}

function mergeFilm(movieId: number, rows: ImportedFacts[]): FilmChange {
  const rated = latest(rows.filter(({ rating }) => rating !== undefined));
  const reviewed = latest(rows.filter(({ review }) => review !== undefined));
  const days = rows.flatMap(({ watchedOn }) => watchedOn ?? []);
  const has = (mark: "seen" | "watchlist" | "notInterested") => (rows.some((row) => row[mark]) ? true : undefined);
  return {
    movieId,
    rating: rated?.rating,
    ratedAt: rated?.ratedAt,
    seen: has("seen"),
    watchedOn: days.toSorted().at(-1),
    watchlist: has("watchlist"),
    notInterested: has("notInterested"),
    review: reviewed && {
      text: reviewed.review as string,
      spoiler: reviewed.spoiler ?? false,
      writtenAt: reviewed.ratedAt,
    },
  };
}

/** Days and moments of ISO 8601 sort as they are; a row without either is earlier than any. */
function latest(rows: ImportedFacts[]): ImportedFacts | undefined {
  return rows.toSorted((a, b) => compare(a.ratedAt ?? "", b.ratedAt ?? "")).at(-1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
