import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import type { Fold, HeldOutPerson } from "./folds";
import { groupByPerson, matrixOfPeople, NO_ITEM } from "./group-by-person";

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

type ItemOf = (movieId: number) => number | undefined;

/**
 * One fold of people known from training: a person's training ratings are the history, what they like in the test is to be
 * found. Of a film that stands twice for a person the last rating counts. A film of the test that is no item cannot be
 * found, nor one that the person's training ratings have too: they are misses.
 * @param itemOf the row of a movieId, one of `itemCount`
 */
export function explicitFold(
  { train, test, candidates, likedFrom }: ExplicitSplit,
  itemOf: ItemOf,
  itemCount: number,
): Fold {
  const known = peopleOf(train, itemOf, itemCount);
  const strangers = new Map<number, number>();
  const numbered: ItemOf = (movieId) => {
    const item = itemOf(movieId) ?? strangers.get(movieId) ?? itemCount + strangers.size;
    if (item >= itemCount) strangers.set(movieId, item);
    return item;
  };
  const asked = peopleOf(test, numbered, itemCount + new Set(test.movieIds).size);
  const candidatesOf = candidates ? listCandidates(candidates, itemOf, itemCount) : () => undefined;
  const people: HeldOutPerson[] = [];
  asked.userIds.forEach((user, row) => {
    const { items, values } = asked.rowOf(row);
    const heldOut = items.filter((_, e) => values[e] >= likedFrom);
    if (heldOut.length === 0) return;
    const { items: seen, values: halfStars } = known.rowOf(known.userOf.get(user));
    people.push({ user, history: { items: seen, halfStars }, heldOut, candidates: candidatesOf(user) });
  });
  return { train: known.matrix, people };
}

/** Rows person by person, and where to find a person's. */
function peopleOf({ userIds, movieIds, halfStars }: InteractionRows, itemOf: ItemOf, itemCount: number) {
  if (!userIds) throw new RangeError("rows without people, expected a userId for each");
  const grouped = groupByPerson(userIds, itemsOf(movieIds, itemOf), itemCount);
  const matrix: CsrMatrix = matrixOfPeople(grouped, itemCount, halfStars);
  const userOf = new Map<number, number>();
  grouped.userIds.forEach((userId, user) => {
    userOf.set(userId, user);
  });
  const rowOf = (user: number | undefined) => {
    const [start, end] = user === undefined ? [0, 0] : [matrix.indptr[user], matrix.indptr[user + 1]];
    return { items: matrix.indices.slice(start, end), values: Uint8Array.from(matrix.values.subarray(start, end)) };
  };
  return { userIds: grouped.userIds, matrix, userOf, rowOf };
}

/** Everybody's candidates or, where the rows have people, a person's own. */
function listCandidates(rows: InteractionRows, itemOf: ItemOf, itemCount: number): (userId: number) => Uint32Array {
  if (rows.userIds) {
    const { userOf, rowOf } = peopleOf(rows, itemOf, itemCount);
    return (userId) => rowOf(userOf.get(userId)).items;
  }
  const everybodys = Uint32Array.from(new Set(itemsOf(rows.movieIds, itemOf).filter((item) => item !== NO_ITEM)));
  return () => everybodys;
}

function itemsOf(movieIds: Uint32Array, itemOf: ItemOf): Uint32Array {
  return movieIds.map((movieId) => itemOf(movieId) ?? NO_ITEM);
}
