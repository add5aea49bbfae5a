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

/** Lists that share a byte for each user, a bit each. */
const GROUP = 8;

/**
 * How many users of a list stand in each of `lists` too. These are looked at once; another list is then counted in one pass for
 * eight of them.
 * @param lists rising, as the one that is counted
 */
export function counterOfShared(lists: readonly Uint32Array[]): (list: Uint32Array) => number[] {
  const users = lists.reduce((most, list) => Math.max(most, (list.at(-1) ?? -1) + 1), 0);
  const groups = Array.from({ length: Math.ceil(lists.length / GROUP) }, (_, group) => {
    const members = lists.slice(group * GROUP, (group + 1) * GROUP);
    const bits = new Uint8Array(users);
    members.forEach((list, bit) => {
      for (let p = 0; p < list.length; p++) bits[list[p]] |= 1 << bit;
    });
    return { members, bits };
  });
  return (list) =>
    groups.flatMap(({ members, bits }) => {
      const counts = new Uint32Array(1 << members.length);
      for (let p = 0; p < list.length && list[p] < users; p++) counts[bits[list[p]]]++;
      return members.map((_, bit) => counts.reduce((sum, count, set) => sum + ((set >> bit) & 1) * count, 0));
    });
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
