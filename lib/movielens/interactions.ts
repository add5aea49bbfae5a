import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { withCsvFile } from "./csv-file";
import { ID, type NumericColumn, openNumericCsv } from "./numeric-csv";
import { RATING } from "./ratings";

/** Rows of a file of ratings that may leave ratings out, or people. */
export interface Interactions {
  /** Absent where the file has no userId. */
  userIds?: Uint32Array;
  movieIds: Uint32Array;
  /** 1–10; absent where the file has no rating. */
  halfStars?: Uint8Array;
}

/**
 * Reads movieId and, where there are such columns, userId and rating.
 * @throws DataError for a missing movieId, a value that is no number or outside its range, or a row cut short
 */
export function readInteractions(pool: KernelPool, file: string): Promise<Interactions> {
  return withCsvFile(file, (csv) =>
    pool.memory.scope(async () => {
      const { lines, parse } = await openNumericCsv(pool, csv);
      const has = (column: string) => csv.header.includes(column);
      const [userIds, movieIds] = [pool.memory.wholes(lines), pool.memory.wholes(lines)];
      const halfStars = pool.memory.bytes(lines);
      const columns: NumericColumn[] = [{ name: "movieId", ...ID, target: { kind: "whole", to: movieIds } }];
      if (has("userId")) columns.push({ name: "userId", ...ID, target: { kind: "whole", to: userIds } });
      if (has("rating"))
        columns.push({ name: "rating", ...RATING, target: { kind: "steps", to: halfStars, scale: 2 } });
      const rows = await parse(columns);
      return {
        userIds: has("userId") ? userIds.slice(0, rows) : undefined,
        movieIds: movieIds.slice(0, rows),
        halfStars: has("rating") ? halfStars.slice(0, rows) : undefined,
      };
    }),
  );
}
