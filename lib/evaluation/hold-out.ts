import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import type { HeldOutPerson } from "./folds";

/** How a person's likes are parted into what is known and what is to be found. */
export interface HoldOutConfig {
  /** Half stars from which on a rating is a like. */
  likedFrom: number;
  /** People with fewer likes are not asked. */
  leastLikes: number;
  /** The share of a person's likes that is known; the rest is to be found. */
  foldedIn: number;
}

/** The users that have enough likes to be asked. @param ratings users x items, in half stars */
export function peopleWithLikes(
  { rows, indptr, values }: CsrMatrix,
  { likedFrom, leastLikes }: Pick<HoldOutConfig, "likedFrom" | "leastLikes">,
): number[] {
  const people: number[] = [];
  for (let user = 0; user < rows; user++) {
    let likes = 0;
    for (let e = indptr[user]; e < indptr[user + 1]; e++) if (values[e] >= likedFrom) likes++;
    if (likes >= leastLikes) people.push(user);
  }
  return people;
}

/** Asks for a user by a random part of their likes. Their other ratings are not shown. */
export function holdOut(
  { indptr, indices, values }: CsrMatrix,
  user: number,
  { likedFrom, foldedIn }: HoldOutConfig,
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

/** The ratings of all users but these: rows close up. */
export function withoutUsers({ rows, columns, indptr, indices, values }: CsrMatrix, left: Iterable<number>): CsrMatrix {
  const isLeft = new Uint8Array(rows);
  for (const user of left) isLeft[user] = 1;
  const indptrKept = new Uint32Array(rows + 1);
  let kept = 0;
  for (let user = 0; user < rows; user++) {
    if (isLeft[user]) continue;
    indptrKept[kept + 1] = indptrKept[kept] + indptr[user + 1] - indptr[user];
    kept++;
  }
  const result = {
    rows: kept,
    columns,
    indptr: indptrKept.slice(0, kept + 1),
    indices: new Uint32Array(indptrKept[kept]),
    values: new Uint8Array(indptrKept[kept]),
  };
  for (let user = 0, row = 0; user < rows; user++) {
    if (isLeft[user]) continue;
    result.indices.set(indices.subarray(indptr[user], indptr[user + 1]), result.indptr[row]);
    result.values.set(values.subarray(indptr[user], indptr[user + 1]), result.indptr[row++]);
  }
  return result;
}

/** Fisher-Yates. */
export function shuffled<T>(values: readonly T[], uniform: () => number): T[] {
  const result = [...values];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
}
