import type { Matrix } from "./matrix";

/** The rows of X in groups that are equal to the bit, each rising, groups in the order of their first row. */
export function groupEqualRows(X: Matrix): Uint32Array[] {
  const groups = new Map<string, number[]>();
  for (let i = 0; i < X.rows; i++) {
    const row = X.data.subarray(i * X.columns, (i + 1) * X.columns);
    const key = Buffer.from(row.buffer, row.byteOffset, row.byteLength).toString("latin1");
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  }
  return Array.from(groups.values(), (rows) => Uint32Array.from(rows));
}
