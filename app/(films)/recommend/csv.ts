import type { RecommendedMovie } from "@/types/recommendation";

/** Offers recommendations as a CSV file. papaparse comes when it is asked for. */
export async function downloadCsv(movies: RecommendedMovie[]): Promise<void> {
  const text = await toCsv(movies);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = "recommendations.csv";
  link.click();
  URL.revokeObjectURL(link.href);
}

/** With a header, and cells that a spreadsheet would take for a formula (= + - @) made plain text by an apostrophe. */
export async function toCsv(movies: RecommendedMovie[]): Promise<string> {
  const { default: Papa } = await import("papaparse");
  const rows = movies.map(({ movieId, title, year, genres, score, ratingCount, ratingMean }) => ({
    movieId,
    title,
    year,
    genres: genres.join("|"),
    score,
    ratingCount,
    ratingMean,
  }));
  return Papa.unparse(rows, { escapeFormulae: /^[=+\-@\t\r]/ });
}
