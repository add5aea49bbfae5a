import { personalDocument } from "@/lib/accounts/exports/personal-document";
import type { ImportedFacts, ImportedFile } from "@/types/import";
import type { MarkKind } from "@/types/own-films";
import type { NamedFilm } from "@/types/personal-data";
import { MAX_ROWS } from "./csv-table";
import { importError, quote } from "./import-error";

const COLUMNS = ["list", "movieId", "title", "year", "imdbId", "tmdbId", "rating", "watchedOn", "review"];

/**
 * Reads ratings, marks and reviews of our own JSON export; its rows are these in this order. The history is not taken: what was
 * recommended elsewhere was not recommended here.
 * @throws ImportError naming what is not as it should be
 */
export function readPersonalJson(fileName: string, text: string): ImportedFile {
  const parsed = personalDocument.safeParse(parseJson(fileName, text));
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    throw importError(fileName, `${quote(path.join("."))}: ${message}`, "our own export (JSON), or a CSV file");
  }
  const { ratings, marks, reviews } = parsed.data;
  const entries: [list: string, film: NamedFilm, facts: ImportedFacts][] = [
    ...ratings.map(({ film, ...facts }): (typeof entries)[number] => ["ratings", film, facts]),
    ...marks.map(({ film, kind, watchedOn }): (typeof entries)[number] => [
      kind,
      film,
      { ...FACT_OF_MARK[kind], watchedOn: kind === "seen" ? watchedOn : undefined },
    ]),
    ...reviews.map(({ film, text: review, spoiler, updatedAt: ratedAt }): (typeof entries)[number] => [
      "reviews",
      film,
      { review, spoiler, ratedAt },
    ]),
  ];
  if (entries.length > MAX_ROWS) throw importError(fileName, `${entries.length} entries`, `at most ${MAX_ROWS}`);
  const rows = entries.map(([list, film, facts], place) => {
    const { movieId, title, year, imdbId, tmdbId } = film;
    const cells = [list, movieId, title, year, imdbId, tmdbId, facts.rating, facts.watchedOn, facts.review];
    return { row: place + 1, ...film, ...facts, cells: cells.map((cell) => String(cell ?? "")) };
  });
  const skipped = { television: 0, notFilms: 0, unrated: 0 };
  return { fileName, format: "reelated-json", columns: COLUMNS, rows, skipped, problems: [] };
}

const FACT_OF_MARK: Record<MarkKind, ImportedFacts> = {
  seen: { seen: true },
  watchlist: { watchlist: true },
  notInterested: { notInterested: true },
};

function parseJson(fileName: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw importError(fileName, `broken JSON (${(error as Error).message})`, "our own export (JSON), or a CSV file");
  }
}
