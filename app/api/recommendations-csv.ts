import { type CsvColumn, type CsvMovie, moviesCsv } from "@/app/csv/movies-csv";

const COLUMNS: CsvColumn[] = ["movieId", "title", "year", "genres", "score", "confidence", "ratingCount", "ratingMean"];

/** A line a film; where films are explained, with the words of it. */
export function recommendationsCsv({ recommendations }: { recommendations: CsvMovie[] }): Promise<string> {
  const explained = recommendations.some(({ explanation }) => explanation !== undefined);
  return moviesCsv(recommendations, explained ? [...COLUMNS, "explanation"] : COLUMNS);
}
