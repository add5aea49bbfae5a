import { groupByRow } from "@/lib/linalg/csr-matrix";
import type { Fold, HeldOutPerson } from "./folds";

/** Rows of a ratings file; without `halfStars` each is a like, without `userIds` each holds for everybody. */
export interface InteractionRows {
  userIds?: Uint32Array;
  movieIds: Uint32Array;
  halfStars?: Uint8Array;
}

export interface ExplicitSplit {
  train: InteractionRows;
  test: InteractionRows;
  /** Only these and a person's test items are ranked. */
  candidates?: InteractionRows;
  /** Half stars from which on a rating of the test is to be found. */
  likedFrom: number;
}

const MOST_STARS = 10;

/**
 * One fold of people known from training: a person's training ratings are the history, what they like in the test is to be
 * found. Of a film that stands twice for a person the last rating counts. A film of the test that is no item cannot be
 * found, and is a miss.
 * @param itemOf the row of a movieId, one of `itemCount`
 */
export function explicitFold(
  { train, test, candidates, likedFrom }: ExplicitSplit,
  itemOf: (movieId: number) => number | undefined,
  itemCount: number,
): Fold {
  const known = byUser(train, itemOf);
  const strangers = new Map<number, number>();
  const asked = byUser(test, (movieId) => {
    const item = itemOf(movieId) ?? strangers.get(movieId) ?? itemCount + strangers.size;
    if (item >= itemCount) strangers.set(movieId, item);
    return item;
  });
  const allowed = candidates && candidatesOf(candidates, itemOf);
  const people: HeldOutPerson[] = [];
  for (const [userId, ratings] of asked) {
    const heldOut = Uint32Array.from(
      [...ratings].filter(([, halfStars]) => halfStars >= likedFrom).map(([item]) => item),
    );
    if (heldOut.length === 0) continue;
    const history = known.get(userId) ?? new Map<number, number>();
    people.push({
      user: userId,
      history: { items: Uint32Array.from(history.keys()), halfStars: Uint8Array.from(history.values()) },
      heldOut,
      candidates: allowed && Uint32Array.from([...allowed(userId), ...heldOut]),
    });
  }
  return { train: toMatrix([...known.values()], itemCount), people };
}

/** For each userId its items and half stars. */
function byUser(
  { userIds, movieIds, halfStars }: InteractionRows,
  itemOf: (movieId: number) => number | undefined,
): Map<number, Map<number, number>> {
  const people = new Map<number, Map<number, number>>();
  movieIds.forEach((movieId, e) => {
    const item = itemOf(movieId);
    if (item === undefined || !userIds) return;
    const ratings = people.get(userIds[e]) ?? new Map<number, number>();
    people.set(userIds[e], ratings.set(item, halfStars ? halfStars[e] : MOST_STARS));
  });
  return people;
}

function candidatesOf(rows: InteractionRows, itemOf: (movieId: number) => number | undefined) {
  if (rows.userIds) {
    const people = byUser(rows, itemOf);
    return (userId: number) => people.get(userId)?.keys() ?? [];
  }
  const everybodys = new Set(Array.from(rows.movieIds, itemOf).filter((item) => item !== undefined));
  return () => everybodys;
}

function toMatrix(people: ReadonlyMap<number, number>[], itemCount: number): Fold["train"] {
  const userOf = people.flatMap((ratings, user) => Array<number>(ratings.size).fill(user));
  const { indptr } = groupByRow(Uint32Array.from(userOf), people.length);
  return {
    rows: people.length,
    columns: itemCount,
    indptr,
    indices: Uint32Array.from(people.flatMap((ratings) => [...ratings.keys()])),
    values: Uint8Array.from(people.flatMap((ratings) => [...ratings.values()])),
  };
}
