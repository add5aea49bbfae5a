/** The rows whose mark is not 0, in order. */
export function markedRows(marks: Uint8Array): Uint32Array {
  const rows = new Uint32Array(marks.length);
  let count = 0;
  for (let row = 0; row < marks.length; row++) if (marks[row]) rows[count++] = row;
  return rows.slice(0, count);
}
