import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import { uniformGenerator } from "@/lib/linalg/random";
import type { History } from "@/lib/models/engine";

export interface FoldsConfig {
  folds: number;
  /** Half stars from which on a rating is a like. */
  likedFrom: number;
  /** People with fewer likes are not asked. */
  leastLikes: number;
  /** The share of a person's likes that is known; the rest is to be found. */
  foldedIn: number;
  seed: number;
}

/** A person who had no part in training: some likes are known, the others are to be found. */
export interface HeldOutPerson {
  user: number;
  history: History;
  heldOut: Uint32Array;
  /** Only these are ranked; all items where there are none. */
  candidates?: Uint32Array;
}

/** All that a person held out likes, known or to be found. */
export function likesOf({ history, heldOut }: HeldOutPerson): Uint32Array {
  return Uint32Array.from([...history.items, ...heldOut]);
}

export interface Fold {
  /** All other people's ratings, of all stars. */
  train: CsrMatrix;
  people: HeldOutPerson[];
}

/** As published comparisons on ml-latest-small have it. */
export const FIVE_FOLDS: FoldsConfig = { folds: 5, likedFrom: 8, leastLikes: 5, foldedIn: 0.8, seed: 1 };

/**
 * Strong generalization (Liang, Krishnan, Hoffman & Jebara 2018): each person with enough likes is held out once, whole,
 * and asked for with a random part of their likes. Their other ratings are not shown.
 * @param ratings users x items, in half stars
 */
export function foldsOverPeople(ratings: CsrMatrix, config: FoldsConfig): Fold[] {
  const uniform = uniformGenerator(config.seed);
  const asked = shuffled(peopleWithLikes(ratings, config), uniform);
  const people = asked.map((user) => holdOut(ratings, user, config, uniform));
  return Array.from({ length: config.folds }, (_, fold) => {
    const held = people.filter((_, p) => p % config.folds === fold);
    return { people: held, train: withoutUsers(ratings, new Set(held.map(({ user }) => user))) };
  });
}

function peopleWithLikes({ rows, indptr, values }: CsrMatrix, { likedFrom, leastLikes }: FoldsConfig): number[] {
  const likes = (user: number) => {
    let count = 0;
    for (let e = indptr[user]; e < indptr[user + 1]; e++) if (values[e] >= likedFrom) count++;
    return count;
  };
  return Array.from({ length: rows }, (_, user) => user).filter((user) => likes(user) >= leastLikes);
}

function holdOut(
  { indptr, indices, values }: CsrMatrix,
  user: number,
  { likedFrom, foldedIn }: FoldsConfig,
  uniform: () => number,
): HeldOutPerson {
  const entries = Array.from({ length: indptr[user + 1] - indptr[user] }, (_, p) => indptr[user] + p);
  const likes = shuffled(
    entries.filter((e) => values[e] >= likedFrom),
    uniform,
  );
  const cut = Math.floor(likes.length * foldedIn);
  const known = likes.slice(0, cut).sort((a, b) => a - b);
  return {
    user,
    history: {
      items: Uint32Array.from(known, (e) => indices[e]),
      halfStars: Uint8Array.from(known, (e) => values[e]),
    },
    heldOut: Uint32Array.from(likes.slice(cut), (e) => indices[e]),
  };
}

function withoutUsers({ rows, columns, indptr, indices, values }: CsrMatrix, left: ReadonlySet<number>): CsrMatrix {
  const users = Array.from({ length: rows }, (_, user) => user).filter((user) => !left.has(user));
  const ends = [0];
  const kept = users.flatMap((user) => {
    ends.push(ends[ends.length - 1] + indptr[user + 1] - indptr[user]);
    return Array.from({ length: indptr[user + 1] - indptr[user] }, (_, p) => indptr[user] + p);
  });
  return {
    rows: users.length,
    columns,
    indptr: Uint32Array.from(ends),
    indices: Uint32Array.from(kept, (e) => indices[e]),
    values: Uint8Array.from(kept, (e) => values[e]),
  };
}

/** Fisher-Yates. */
function shuffled<T>(values: readonly T[], uniform: () => number): T[] {
  const result = [...values];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
}
