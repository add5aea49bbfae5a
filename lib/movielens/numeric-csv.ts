import type { KernelMemory } from "@/lib/linalg/parallel/kernel-memory";
import type { FileRanges, KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { type CsvFile, MAX_LINE_BYTES } from "./csv-file";
import { dataError, quote } from "./data-error";
import { explainRow } from "./explain-row";
import type { Vocabulary } from "./vocabulary";

/** What is kept of a column's values, and where: each array has room for every row. */
export type Target =
  /** The value itself, an id. */
  | { kind: "whole"; to: Uint32Array }
  /** The row of an id, UNKNOWN_ROW where it has none; `known` refuses those. */
  | { kind: "row"; to: Uint32Array; of: Vocabulary; known?: boolean }
  /** The value times `scale`, a whole number up to 255. */
  | { kind: "steps"; to: Uint8Array; scale: number }
  /** The year, UTC, of seconds since 1970. */
  | { kind: "year"; to: Uint16Array }
  | { kind: "float"; to: Float32Array };

/** A column of numbers: its name, what may stand in it, and how to say so. */
export interface NumericColumn {
  name: string;
  min: number;
  max: number;
  /** Values are whole multiples of 1 / scale. */
  scale?: number;
  /** Ends the sentence "rating "6", expected …". */
  expected: string;
  target: Target;
}

/** MovieLens's ids: 0 to 2³² − 1, in digits alone. */
export const ID = { min: 0, max: 0xffffffff, expected: "a whole number" };
export const UNKNOWN_ROW = 0xffffffff;

/** The kernels' numbers for what becomes of a field (lib/linalg/assembly/csv.ts). */
const KINDS = { whole: 1, row: 2, steps: 3, year: 4, float: 5 };
const FIELD_BYTES = 64;
const RANGE_BYTES = 4 << 20;
/** 1, 10, … 10²², the powers of ten that are exact in 64 bits. */
const POWERS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** The lines of a CSV file of plain numbers, such as ratings.csv, counted and ready to be parsed. */
export interface NumericCsv {
  /** Lines after the header: as many rows at most, blank lines are none. */
  lines: number;
  /**
   * Parses all rows into the columns' arrays, in the file's order. Columns are found by name, others are passed over.
   * @returns how many rows there are
   * @throws DataError for a missing column, a row with a wrong count of fields, or a value outside its column's range
   */
  parse: (columns: readonly NumericColumn[]) => Promise<number>;
}

/**
 * Counts the lines of a file, its ranges shared among the pool's threads. The arrays have to be in the pool's memory.
 * @param onProgress gets the share of the work done, here and in `parse`
 */
export async function openNumericCsv(
  pool: KernelPool,
  csv: CsvFile,
  onProgress: (fraction: number) => void = () => {},
  rangeBytes = RANGE_BYTES,
): Promise<NumericCsv> {
  const { start, size } = csv;
  const tasks = Math.ceil((size - start) / rangeBytes);
  const file: FileRanges = { descriptor: csv.handle.fd, start, size, rangeBytes, tailBytes: 0 };
  const counts = await pool.memory.scope(async () => {
    const counts = pool.memory.wholes(tasks);
    await pool.run("countLines", tasks, [counts.byteOffset], { file, onProgress: (f) => onProgress(f * 0.2) });
    return Array.from(counts);
  });
  const lines = counts.reduce((sum, count) => sum + count, 0);
  const parse = (columns: readonly NumericColumn[]) =>
    pool.memory.scope(async () => {
      demandColumns(csv, columns);
      const firstRows = pool.memory.wholes(tasks);
      counts.reduce((row, count, task) => {
        firstRows[task] = row;
        return row + count;
      }, 0);
      const rowCounts = pool.memory.wholes(tasks);
      const refused = pool.memory.wholes(tasks);
      const parser = parserRecord(pool.memory, csv.header, columns, [firstRows, rowCounts, refused]);
      await pool.run("parseRows", tasks, [parser], {
        file: { ...file, tailBytes: MAX_LINE_BYTES },
        onProgress: (f) => onProgress(0.2 + f * 0.8),
      });
      const bad = refused.findIndex((offset) => offset !== NOT_REFUSED);
      if (bad >= 0) {
        const place = start + bad * rangeBytes;
        throw await explainRow(csv, columns, {
          from: place,
          linesBefore: 1 + firstRows[bad],
          at: place + refused[bad],
        });
      }
      return closeGaps(columns, counts, rowCounts);
    });
  return { lines, parse };
}

const NOT_REFUSED = 0xffffffff;

function demandColumns({ name, header }: CsvFile, columns: readonly NumericColumn[]): void {
  const missing = columns.find((column) => !header.includes(column.name));
  if (missing) throw dataError(name, 1, `columns ${quote(header.join(","))}`, `a column "${missing.name}"`);
}

/** Blank lines leave places empty at the end of their range: moves the rows after them up. */
function closeGaps(columns: readonly NumericColumn[], lines: number[], rows: Uint32Array): number {
  let [from, to] = [0, 0];
  lines.forEach((count, task) => {
    if (from !== to) for (const { target } of columns) target.to.copyWithin(to, from, from + rows[task]);
    from += count;
    to += rows[task];
  });
  return to;
}

/** The kernel's records (class Parser, and a class Field for each of the file's columns). */
function parserRecord(
  memory: KernelMemory,
  header: string[],
  columns: readonly NumericColumn[],
  results: Uint32Array[],
): number {
  const fields = memory.bytes(header.length * FIELD_BYTES).fill(0);
  header.forEach((heading, f) => {
    const column = columns.find(({ name }) => name === heading);
    // Of a name that stands twice the first is meant.
    if (!column || header.indexOf(heading) !== f) return;
    const at = fields.byteOffset + f * FIELD_BYTES;
    const { target } = column;
    const { table, shift } = target.kind === "row" ? hashTable(memory, target.of) : { table: 0, shift: 0 };
    const known = target.kind === "row" && target.known ? 1 : 0;
    const scale = target.kind === "steps" ? target.scale : (column.scale ?? 0);
    new Uint32Array(fields.buffer, at, 6).set([KINDS[target.kind], known, table, shift, target.to.byteOffset, scale]);
    new Float64Array(fields.buffer, at + 24, 3).set([column.min, column.max, scale]);
    if (target.kind === "steps" || target.kind === "year") {
      const steps = [Math.ceil(column.min * scale), Math.floor(column.max * scale)];
      new BigUint64Array(fields.buffer, at + 48, 2).set(steps.map(BigInt));
    }
  });
  const powers = memory.doubles(POWERS.length);
  powers.set(POWERS);
  const parser = memory.wholes(6);
  parser.set([fields.byteOffset, header.length, powers.byteOffset, ...results.map(({ byteOffset }) => byteOffset)]);
  return parser.byteOffset;
}

/** Open addressing with Fibonacci hashing (Knuth, TAOCP 3, §6.4), half full at most: pairs of id and row. */
function hashTable(memory: KernelMemory, { ids }: Vocabulary): { table: number; shift: number } {
  const bits = Math.max(1, Math.ceil(Math.log2(2 * ids.length + 1)));
  const slots = memory.wholes(2 ** (bits + 1)).fill(UNKNOWN_ROW);
  const shift = 32 - bits;
  ids.forEach((id, row) => {
    let slot = Math.imul(id, 0x9e3779b1) >>> shift;
    while (slots[2 * slot + 1] !== UNKNOWN_ROW) slot = (slot + 1) % 2 ** bits;
    slots[2 * slot] = id;
    slots[2 * slot + 1] = row;
  });
  return { table: slots.byteOffset, shift };
}
