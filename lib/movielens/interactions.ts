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

/** Rows that say who rated what how, and when: seconds since 1970. */
export interface TimedInteractions extends Required<Interactions> {
  timestamps: Uint32Array;
}

/** Up to the year 2106, as many as 32 bits hold. */
const TIMESTAMP = { ...ID, expected: "whole seconds since 1970" };

/**
 * Reads movieId and, where there are such columns, userId and rating. Other columns are not looked at.
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

/**
 * Reads ratings with the second of each, of which `readRatings` keeps the year alone.
 * @throws DataError as readInteractions does, for any column that is missing
 */
export function readTimedInteractions(pool: KernelPool, file: string): Promise<TimedInteractions> {
  return withCsvFile(file, (csv) =>
    pool.memory.scope(async () => {
      const { lines, parse } = await openNumericCsv(pool, csv);
      const { memory } = pool;
      const [userIds, movieIds, timestamps] = [memory.wholes(lines), memory.wholes(lines), memory.wholes(lines)];
      const halfStars = memory.bytes(lines);
      const rows = await parse([
        { name: "userId", ...ID, target: { kind: "whole", to: userIds } },
        { name: "movieId", ...ID, target: { kind: "whole", to: movieIds } },
        { name: "rating", ...RATING, target: { kind: "steps", to: halfStars, scale: 2 } },
        { name: "timestamp", ...TIMESTAMP, target: { kind: "whole", to: timestamps } },
      ]);
      return {
        userIds: userIds.slice(0, rows),
        movieIds: movieIds.slice(0, rows),
        halfStars: halfStars.slice(0, rows),
        timestamps: timestamps.slice(0, rows),
      };
    }),
  );
}
