import { groupByRow } from "@/lib/linalg/csr-matrix";
import { ID, scanNumericCsv } from "./numeric-csv";
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

/** The first second of 1970, 1971, … 2369, and that after the last. */
const SECONDS_OF_YEAR = Float64Array.from({ length: 401 }, (_, i) => Date.UTC(1970 + i, 0, 1) / 1000);

const COLUMNS = [
  { name: "userId", ...ID },
  { name: "movieId", ...ID },
  { name: "rating", min: 0.5, max: 5, step: 0.5, expected: "a half star between 0.5 and 5" },
  { name: "timestamp", min: 0, max: SECONDS_OF_YEAR[400] - 1, step: 1, expected: "seconds since 1970" },
];

/**
 * Reads ratings.csv (userId, movieId, rating, timestamp).
 * @throws DataError for a value that is no number or outside its range, or a row cut short
 */
export async function readRatings(
  file: string,
  movies: Vocabulary,
  onProgress?: (fraction: number) => void,
): Promise<{ ratings: Ratings; skipped: SkippedRatings }> {
  const userRows = new Map<number, number>();
  let users = new Uint32Array(1024);
  let items = new Uint32Array(1024);
  let halfStars = new Uint8Array(1024);
  let years = new Uint16Array(1024);
  let count = 0;
  let ofUnknownFilms = 0;
  await scanNumericCsv(
    file,
    COLUMNS,
    ([userId, movieId, rating, timestamp]) => {
      const item = movies.row(movieId);
      if (item === undefined) {
        ofUnknownFilms++;
        return;
      }
      if (count === items.length) {
        users = grow(users);
        items = grow(items);
        halfStars = grow(halfStars);
        years = grow(years);
      }
      const user = userRows.get(userId) ?? userRows.size;
      userRows.set(userId, user);
      users[count] = user;
      items[count] = item;
      halfStars[count] = rating * 2;
      years[count++] = yearOf(timestamp);
    },
    onProgress,
  );
  const grouped = groupByRow(users.subarray(0, count), userRows.size);
  const kept = dropRepeated(grouped, items);
  return {
    ratings: {
      users: new Vocabulary(Uint32Array.from(userRows.keys())),
      indptr: kept.indptr,
      items: kept.order.map((e) => items[e]),
      halfStars: Uint8Array.from(kept.order, (e) => halfStars[e]),
      years: Uint16Array.from(kept.order, (e) => years[e]),
    },
    skipped: { ofUnknownFilms, repeated: count - kept.order.length },
  };
}

/** Leaves, of several ratings of one item by one user, the last. */
function dropRepeated({ indptr, order }: { indptr: Uint32Array; order: Uint32Array }, items: Uint32Array) {
  const keptIndptr = new Uint32Array(indptr.length);
  const kept = order.slice();
  let count = 0;
  for (let u = 0; u + 1 < indptr.length; u++) {
    const last = new Map<number, number>();
    for (let p = indptr[u]; p < indptr[u + 1]; p++) last.set(items[order[p]], order[p]);
    for (const e of last.values()) kept[count++] = e;
    keptIndptr[u + 1] = count;
  }
  return { indptr: keptIndptr, order: kept.subarray(0, count) };
}

function grow<T extends Uint8Array | Uint16Array | Uint32Array>(column: T): T {
  const larger = new (column.constructor as new (length: number) => T)(column.length * 2);
  larger.set(column);
  return larger;
}

function yearOf(timestamp: number): number {
  let low = 0;
  let high = SECONDS_OF_YEAR.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (SECONDS_OF_YEAR[middle] <= timestamp) low = middle;
    else high = middle - 1;
  }
  return 1970 + low;
}
