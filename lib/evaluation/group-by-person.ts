import { type CsrMatrix, groupByRow } from "@/lib/linalg/csr-matrix";

/** Stands for a film that is no item. */
export const NO_ITEM = 0xffffffff;

/** A file's rows person by person: user u has those at indptr[u] <= e < indptr[u + 1]. */
export interface RowsOfPeople {
  /** The userId of each user, in the order in which the file names them first. */
  userIds: Uint32Array;
  indptr: Uint32Array;
  items: Uint32Array;
  /** Which row of the file each is. */
  rows: Uint32Array;
}

/**
 * Groups a file's rows by person, each person's in the file's order. Rows whose item is NO_ITEM are left out; of an item that
 * stands twice for a person the last row counts, in the place of the first.
 * @param items one for each userId, below `itemCount` or NO_ITEM
 */
export function groupByPerson(userIds: Uint32Array, items: Uint32Array, itemCount: number): RowsOfPeople {
  const { ids, users, rows } = numberPeople(userIds, items);
  const { indptr: starts, order } = groupByRow(users, ids.length);
  const result = {
    userIds: Uint32Array.from(ids),
    indptr: new Uint32Array(ids.length + 1),
    items: new Uint32Array(rows.length),
    rows: new Uint32Array(rows.length),
  };
  // Where a person's entry of an item is, from 1; what earlier people left is below their own start.
  const placeOf = new Uint32Array(itemCount);
  let count = 0;
  for (let user = 0; user < ids.length; user++) {
    const start = count;
    for (let e = starts[user]; e < starts[user + 1]; e++) {
      const row = rows[order[e]];
      const item = items[row];
      const isRepeated = placeOf[item] > start;
      if (!isRepeated) placeOf[item] = ++count;
      result.items[placeOf[item] - 1] = item;
      result.rows[placeOf[item] - 1] = row;
    }
    result.indptr[user + 1] = count;
  }
  return { ...result, items: result.items.subarray(0, count), rows: result.rows.subarray(0, count) };
}

/** Each kept row's user, and the userIds of the users. */
function numberPeople(userIds: Uint32Array, items: Uint32Array) {
  const userOf = new Map<number, number>();
  const users = new Uint32Array(userIds.length);
  const rows = new Uint32Array(userIds.length);
  let count = 0;
  let [lastId, user] = [-1, 0];
  for (let row = 0; row < userIds.length; row++) {
    if (items[row] === NO_ITEM) continue;
    // Files mostly stand person by person.
    if (userIds[row] !== lastId) {
      lastId = userIds[row];
      user = userOf.get(lastId) ?? userOf.size;
      userOf.set(lastId, user);
    }
    users[count] = user;
    rows[count++] = row;
  }
  return { ids: [...userOf.keys()], users: users.subarray(0, count), rows: rows.subarray(0, count) };
}

const MOST_STARS = 10;

/** Users x items: each row's half stars; without them each is a like, of five stars. */
export function matrixOfPeople(
  { userIds, indptr, items, rows }: RowsOfPeople,
  itemCount: number,
  halfStars: Uint8Array | undefined,
): CsrMatrix {
  const values = new Uint8Array(rows.length).fill(MOST_STARS);
  if (halfStars) for (let e = 0; e < rows.length; e++) values[e] = halfStars[rows[e]];
  return { rows: userIds.length, columns: itemCount, indptr, indices: items, values };
}
