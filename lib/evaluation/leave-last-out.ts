import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import { uniformGenerator } from "@/lib/linalg/random";
import type { Fold, HeldOutPerson } from "./folds";
import { peopleWithLikes, shuffled } from "./hold-out";

/** Ratings and, entry by entry, when they were given. */
export interface TimedRatings {
  /** Users x items, in half stars. */
  ratings: CsrMatrix;
  /** Seconds since 1970. */
  timestamps: Uint32Array;
  /** Which row of the file each is: of two at the same second the later row is later. */
  rows: Uint32Array;
}

export interface LeaveLastOutConfig {
  likedFrom: number;
  leastLikes: number;
  /** How many people are asked at most, drawn at random. */
  most: number;
  seed: number;
}

export const LEAVE_LAST_OUT: LeaveLastOutConfig = { likedFrom: 8, leastLikes: 5, most: 10_000, seed: 1 };

/**
 * Leave-last-out, which asks for what comes next (after He et al. 2017, "Neural collaborative filtering"): of each person with
 * enough likes the last one is to be found. What they rated before it, in all stars, is the history and is learned from;
 * what they rated later is dropped. Everybody else is learned from whole.
 */
export function leaveLastOut({ ratings, timestamps, rows }: TimedRatings, config: LeaveLastOutConfig): Fold {
  const { indptr, indices, values } = ratings;
  const uniform = uniformGenerator(config.seed);
  const asked = shuffled(peopleWithLikes(ratings, config), uniform)
    .slice(0, config.most)
    .sort((a, b) => a - b);
  const isLater = (a: number, b: number) =>
    timestamps[a] === timestamps[b] ? rows[a] > rows[b] : timestamps[a] > timestamps[b];
  const isDropped = new Uint8Array(indices.length);
  const people = asked.map((user): HeldOutPerson => {
    let last: number | undefined;
    for (let e = indptr[user]; e < indptr[user + 1]; e++) {
      if (values[e] >= config.likedFrom && (last === undefined || isLater(e, last))) last = e;
    }
    if (last === undefined) throw new RangeError(`user ${user} likes nothing, expected one film at least`);
    const before: number[] = [];
    for (let e = indptr[user]; e < indptr[user + 1]; e++) {
      if (isLater(last, e)) before.push(e);
      else isDropped[e] = 1;
    }
    return {
      user,
      history: {
        items: Uint32Array.from(before, (e) => indices[e]),
        halfStars: Uint8Array.from(before, (e) => values[e]),
      },
      heldOut: Uint32Array.of(indices[last]),
    };
  });
  return { people, train: withoutEntries(ratings, isDropped) };
}

/** The same users with what is marked left out. */
function withoutEntries({ rows, columns, indptr, indices, values }: CsrMatrix, isDropped: Uint8Array): CsrMatrix {
  const kept = isDropped.length - isDropped.reduce((sum, mark) => sum + mark, 0);
  const result = {
    rows,
    columns,
    indptr: new Uint32Array(rows + 1),
    indices: new Uint32Array(kept),
    values: new Uint8Array(kept),
  };
  let place = 0;
  for (let user = 0; user < rows; user++) {
    for (let e = indptr[user]; e < indptr[user + 1]; e++) {
      if (isDropped[e]) continue;
      result.indices[place] = indices[e];
      result.values[place++] = values[e];
    }
    result.indptr[user + 1] = place;
  }
  return result;
}
