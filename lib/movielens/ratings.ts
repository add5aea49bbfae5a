import { groupByRow } from "@/lib/linalg/csr-matrix";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { withCsvFile } from "./csv-file";
import { ID, openNumericCsv, UNKNOWN_ROW } from "./numeric-csv";
import { Vocabulary } from "./vocabulary";

/** All ratings by user: user u gave those at indptr[u] <= e < indptr[u + 1]. */
export interface Ratings {
  users: Vocabulary;
  indptr: Uint32Array;
  /** Item row of each rating. */
  items: Uint32Array;
  /** Each rating in half stars, 1–10. */
  halfStars: Uint8Array;
  /** The calendar year (UTC) of each rating. */
  years: Uint16Array;
}

export interface SkippedRatings {
  /** Ratings of films that movies.csv does not know. */
  ofUnknownFilms: number;
  /** Earlier ratings of a film that the same person rated again; the last one in the file counts. */
  repeated: number;
}

export const RATING = { min: 0.5, max: 5, expected: "a half star between 0.5 and 5" };
/** Up to the end of 2369. */
const TIMESTAMP = { min: 0, max: Date.UTC(2370, 0, 1) / 1000 - 1, scale: 1, expected: "seconds since 1970" };

type Columns = Pick<Ratings, "items" | "halfStars" | "years">;

/**
 * Reads ratings.csv (userId, movieId, rating, timestamp). The columns are in the pool's memory.
 * @throws DataError for a value that is no number or outside its range, or a row cut short
 */
export async function readRatings(
  pool: KernelPool,
  file: string,
  movies: Vocabulary,
  onProgress?: (fraction: number) => void,
): Promise<{ ratings: Ratings; skipped: SkippedRatings }> {
  return withCsvFile(file, async (csv) => {
    const { lines, parse } = await openNumericCsv(pool, csv, onProgress);
    const { memory } = pool;
    const columns = { items: memory.wholes(lines), halfStars: memory.bytes(lines), years: memory.shorts(lines) };
    return memory.scope(async () => {
      const userIds = memory.wholes(lines);
      const rows = await parse([
        { name: "userId", ...ID, target: { kind: "whole", to: userIds } },
        { name: "movieId", ...ID, target: { kind: "row", to: columns.items, of: movies } },
        { name: "rating", ...RATING, target: { kind: "steps", to: columns.halfStars, scale: 2 } },
        { name: "timestamp", ...TIMESTAMP, target: { kind: "year", to: columns.years } },
      ]);
      return gather(userIds.subarray(0, rows), columns, movies.size);
    });
  });
}

/** Ratings by user, as they stand in MovieLens's own files; elsewhere they are put in that order first. */
function gather(userIds: Uint32Array, columns: Columns, itemCount: number) {
  const { starts, ofUser, userCount } = findRuns(userIds);
  if (!ofUser) return keepLast(userIds, starts, columns, itemCount);
  const { indptr, order } = groupByRow(ofUser, userCount);
  for (const column of [userIds, columns.items, columns.halfStars, columns.years]) {
    column.set(order.map((e) => column[e]));
  }
  return keepLast(userIds, indptr.subarray(0, userCount), columns, itemCount);
}

/** Where each person's ratings begin; where a person's are not together, the user of each rating. */
function findRuns(userIds: Uint32Array) {
  const userOf = new Map<number, number>();
  const starts: number[] = [];
  for (let e = 0; e < userIds.length; e++) {
    if (e > 0 && userIds[e] === userIds[e - 1]) continue;
    starts.push(e);
    if (!userOf.has(userIds[e])) userOf.set(userIds[e], userOf.size);
  }
  const isGrouped = starts.length === userOf.size;
  const ofUser = isGrouped ? undefined : userIds.map((userId) => userOf.get(userId) as number);
  return { starts, ofUser, userCount: userOf.size };
}

/** Closes up over ratings of unknown films and, of several by one person of one film, all but the last. */
function keepLast(
  userIds: Uint32Array,
  starts: ArrayLike<number>,
  { items, halfStars, years }: Columns,
  itemCount: number,
): { ratings: Ratings; skipped: SkippedRatings } {
  const ids: number[] = [];
  const ends = [0];
  const lastUser = new Uint32Array(itemCount);
  const skipped = { ofUnknownFilms: 0, repeated: 0 };
  let count = 0;
  for (let run = 0; run < starts.length; run++) {
    const user = ids.length + 1;
    const end = run + 1 < starts.length ? starts[run + 1] : userIds.length;
    for (let e = starts[run]; e < end; e++) {
      const item = items[e];
      if (item === UNKNOWN_ROW) {
        skipped.ofUnknownFilms++;
        continue;
      }
      const isRepeated = lastUser[item] === user;
      if (isRepeated) skipped.repeated++;
      const place = isRepeated ? items.indexOf(item, ends[ends.length - 1]) : count++;
      lastUser[item] = user;
      if (place === e) continue;
      items[place] = item;
      halfStars[place] = halfStars[e];
      years[place] = years[e];
    }
    if (count === ends[ends.length - 1]) continue;
    ids.push(userIds[starts[run]]);
    ends.push(count);
  }
  const ratings = {
    users: new Vocabulary(Uint32Array.from(ids)),
    indptr: Uint32Array.from(ends),
    items: items.subarray(0, count),
    halfStars: halfStars.subarray(0, count),
    years: years.subarray(0, count),
  };
  return { ratings, skipped };
}
