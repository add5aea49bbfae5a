import type { Matrix } from "@/lib/linalg/matrix";
import type { Relevance } from "./critique-scores";

/**
 * How well tags fit items, from the matrix of a tag genome; undefined for items it does not hold.
 * @param items item row of each row of `tagRelevance`; `itemCount` item rows in all
 */
export function genomeRelevance(items: Uint32Array, { columns, data }: Matrix, itemCount: number): Relevance {
  const rowOf = new Int32Array(itemCount).fill(-1);
  items.forEach((item, row) => {
    rowOf[item] = row;
  });
  return (item, tag) => (rowOf[item] < 0 ? undefined : data[rowOf[item] * columns + tag]);
}
