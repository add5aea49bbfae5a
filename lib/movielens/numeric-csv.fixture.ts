import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { withCsvFile } from "./csv-file";
import { quote } from "./data-error";
import { ID, type NumericColumn, openNumericCsv } from "./numeric-csv";

/** Reads a file into the columns that `make` has for so many lines; they go when `use` has had them. */
export function readColumns<C, T>(
  pool: KernelPool,
  file: string,
  make: (lines: number) => C & { all: NumericColumn[] },
  use: (columns: C, rows: number) => T,
  rangeBytes?: number,
): Promise<T> {
  return pool.memory.scope(() =>
    withCsvFile(file, async (csv) => {
      const { lines, parse } = await openNumericCsv(pool, csv, undefined, rangeBytes);
      const columns = make(lines);
      return use(columns, await parse(columns.all));
    }),
  );
}

/** id, a whole number, and share, a float. */
const sharesIn = (pool: KernelPool) => (lines: number) => {
  const [ids, shares] = [pool.memory.wholes(lines), pool.memory.floats(lines)];
  const all: NumericColumn[] = [
    { name: "id", ...ID, target: { kind: "whole", to: ids } },
    { name: "share", min: 0, max: Number.MAX_VALUE, expected: "a number", target: { kind: "float", to: shares } },
  ];
  return { ids, shares, all };
};

/** Each row's id and share. */
export function readShares(pool: KernelPool, file: string, rangeBytes?: number): Promise<number[][]> {
  const list = ({ ids, shares }: { ids: Uint32Array; shares: Float32Array }, rows: number) =>
    Array.from({ length: rows }, (_, row) => [ids[row], shares[row]]);
  return readColumns(pool, file, sharesIn(pool), list, rangeBytes);
}

/** Each row's id and share as texts, by splitting strings; or the sentence that says what is wrong with numbers.csv. */
export function splitShares(text: string): { id: string; share: string }[] | string {
  const [header, ...lines] = text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .map((line) => line.replace(/\r$/, ""));
  const names = header.split(",");
  const missing = ["id", "share"].find((name) => !names.includes(name));
  if (missing) return `numbers.csv:1: columns ${quote(header)}, expected a column "${missing}"`;
  const rows = [];
  for (const [l, line] of lines.entries()) {
    if (line === "") continue;
    const place = `numbers.csv:${l + 2}`;
    const fields = line.split(",");
    if (fields.length !== names.length)
      return `${place}: ${fields.length} fields in ${quote(line)}, expected ${names.length}`;
    const row = { id: fields[names.indexOf("id")], share: fields[names.indexOf("share")] };
    const isId = /^\d+$/.test(row.id) && Number(row.id) < 2 ** 32;
    const isShare = /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(row.share) && Number.isFinite(Number(row.share));
    const wrongId = !isId && `${place}: id ${quote(row.id)}, expected a whole number`;
    const wrongShare = !isShare && `${place}: share ${quote(row.share)}, expected a number`;
    const [first, second] =
      names.indexOf("id") < names.indexOf("share") ? [wrongId, wrongShare] : [wrongShare, wrongId];
    if (first || second) return (first || second) as string;
    rows.push(row);
  }
  return rows;
}
