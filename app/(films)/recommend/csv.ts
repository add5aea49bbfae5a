import { type CsvColumn, moviesCsv } from "@/app/csv/movies-csv";
import type { RecommendedMovie } from "@/types/recommendation";

const COLUMNS: CsvColumn[] = ["movieId", "title", "year", "genres", "score", "ratingCount", "ratingMean"];

/** Offers recommendations as a CSV file. */
export async function downloadCsv(movies: RecommendedMovie[]): Promise<void> {
  const text = await moviesCsv(movies, COLUMNS);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = "recommendations.csv";
  link.click();
  URL.revokeObjectURL(link.href);
}
