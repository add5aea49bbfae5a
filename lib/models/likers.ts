import type { CsrMatrix } from "@/lib/linalg/csr-matrix";

/** Who likes each film: of film i those at starts[i] <= e < starts[i + 1], rising. */
export interface Likers {
  starts: Uint32Array;
  users: Uint32Array;
}

/** @param ratings users x items, in half stars @param likedFrom half stars from which on a rating is a like */
export function likersOf({ rows, columns, indptr, indices, values }: CsrMatrix, likedFrom: number): Likers {
  const starts = new Uint32Array(columns + 1);
  for (let e = 0; e < indices.length; e++) if (values[e] >= likedFrom) starts[indices[e] + 1]++;
  for (let item = 0; item < columns; item++) starts[item + 1] += starts[item];
  const users = new Uint32Array(starts[columns]);
  const next = starts.slice(0, columns);
  for (let user = 0; user < rows; user++) {
    for (let e = indptr[user]; e < indptr[user + 1]; e++) {
      if (values[e] >= likedFrom) users[next[indices[e]]++] = user;
    }
  }
  return { starts, users };
}

/** One for each number that a list may hold: 1 while `countBoth` is at a list that holds it. */
let marks = new Uint8Array(0);

/** How many stand in both of two rising lists. The shorter is marked, for no processor foresees which one a merge goes on with. */
export function countBoth(a: Uint32Array, b: Uint32Array): number {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  if (few.length === 0) return 0;
  const room = Math.max(few[few.length - 1], many[many.length - 1]) + 1;
  if (marks.length < room) marks = new Uint8Array(room);
  for (let p = 0; p < few.length; p++) marks[few[p]] = 1;
  let count = 0;
  for (let p = 0; p < many.length; p++) count += marks[many[p]];
  for (let p = 0; p < few.length; p++) marks[few[p]] = 0;
  return count;
}

const Z = 1.96;

/** Where the share n of m lies with 95 % confidence, 0–1 (Wilson 1927, score interval); all of it for m = 0. */
export function shareInterval(n: number, m: number): [low: number, high: number] {
  if (m === 0) return [0, 1];
  const share = n / m;
  const middle = share + Z ** 2 / (2 * m);
  const half = Z * Math.sqrt((share * (1 - share)) / m + Z ** 2 / (4 * m ** 2));
  const scale = 1 + Z ** 2 / m;
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}
