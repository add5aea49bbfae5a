import type { RecommendedMovie } from "@/types/recommendation";

/** A film with or without a score, as pages or the API have it. */
export type CsvMovie = Pick<RecommendedMovie, "movieId" | "title" | "genres" | "ratingCount"> &
  Partial<Pick<RecommendedMovie, "score" | "confidence" | "explanation">> & {
    year?: number | null;
    ratingMean?: number | null;
  };

const CELLS = {
  movieId: ({ movieId }: CsvMovie) => movieId,
  title: ({ title }: CsvMovie) => title,
  year: ({ year }: CsvMovie) => year,
  genres: ({ genres }: CsvMovie) => genres.join("|"),
  score: ({ score }: CsvMovie) => score,
  confidence: ({ confidence }: CsvMovie) => confidence,
  ratingCount: ({ ratingCount }: CsvMovie) => ratingCount,
  ratingMean: ({ ratingMean }: CsvMovie) => ratingMean,
  explanation: ({ explanation }: CsvMovie) => explanation?.words,
};
export type CsvColumn = keyof typeof CELLS;

/**
 * RFC 4180 with a header; what is not known is an empty cell, and cells that a spreadsheet would take for a formula
 * (= + - @) are made plain text by an apostrophe. papaparse comes when it is asked for.
 */
export async function moviesCsv(movies: CsvMovie[], columns: CsvColumn[]): Promise<string> {
  const { default: Papa } = await import("papaparse");
  const data = movies.map((movie) => columns.map((column) => CELLS[column](movie)));
  return Papa.unparse({ fields: columns, data }, { escapeFormulae: /^[=+\-@\t\r]/ });
}
