import { groupByRow } from "@/lib/linalg/csr-matrix";

/** Who put which tag on which item: three numbers for each time that somebody did. */
export interface Applications {
  items: Uint32Array;
  tags: Uint32Array;
  userIds: Uint32Array;
}

/** How many different people applied each tag to each item, a row of `TagCounts` for each of `itemCount` items. */
export function countPeople(
  { items, tags, userIds }: Applications,
  itemCount: number,
  tagCount: number,
): { indptr: Uint32Array; tagRows: Uint32Array; people: Uint32Array } {
  // Grouped by tag and then, keeping that order, by item; two counting sorts take less time than one that compares.
  const byTag = groupByRow(tags, tagCount).order;
  const { indptr: starts, order } = groupByRow(gather(items, byTag), itemCount);
  const sorted = gather(byTag, order);
  const [tagOf, userOf] = [gather(tags, sorted), gather(userIds, sorted)];
  const tagRows = new Uint32Array(sorted.length);
  const people = new Uint32Array(sorted.length);
  const indptr = new Uint32Array(itemCount + 1);
  let count = 0;
  for (let item = 0; item < itemCount; item++) {
    for (let e = starts[item], next = e; e < starts[item + 1]; e = next) {
      while (next < starts[item + 1] && tagOf[next] === tagOf[e]) next++;
      tagRows[count] = tagOf[e];
      people[count++] = countDifferent(userOf, e, next);
    }
    indptr[item + 1] = count;
  }
  return { indptr, tagRows: tagRows.slice(0, count), people: people.slice(0, count) };
}

function gather(values: Uint32Array, order: Uint32Array): Uint32Array {
  const gathered = new Uint32Array(order.length);
  for (let e = 0; e < order.length; e++) gathered[e] = values[order[e]];
  return gathered;
}

/** Different values in start <= e < end. Files stand person by person, so they are rarely to be sorted first. */
function countDifferent(values: Uint32Array, start: number, end: number): number {
  let different = 1;
  for (let e = start + 1; e < end; e++) {
    if (values[e] < values[e - 1]) {
      values.subarray(start, end).sort();
      return countDifferent(values, start, end);
    }
    if (values[e] !== values[e - 1]) different++;
  }
  return different;
}
