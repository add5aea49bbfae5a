import { writeFile } from "node:fs/promises";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { DataError } from "./data-error";
import { ID, type NumericColumn, type Target, UNKNOWN_ROW } from "./numeric-csv";
import { readColumns } from "./numeric-csv.fixture";
import { writeTempFile } from "./temp-files.fixture";
import { Vocabulary } from "./vocabulary";

const pool = new KernelPool(2);
afterAll(() => pool.close());

type Kind = Omit<NumericColumn, "name" | "target"> & { target: (lines: number) => Target };

const { memory } = pool;
const LAST_SECOND = Date.UTC(2370, 0, 1) / 1000 - 1;
const whole: Kind = { ...ID, target: (lines) => ({ kind: "whole", to: memory.wholes(lines) }) };
const rowOf = (of: Vocabulary, known?: boolean): Kind => ({
  ...ID,
  expected: "an id we have",
  target: (lines) => ({ kind: "row", to: memory.wholes(lines), of, known }),
});
const steps = (scale: number): Kind => ({
  ...{ min: 0, max: 255 / scale, expected: "a step" },
  target: (lines) => ({ kind: "steps", to: memory.bytes(lines), scale }),
});
const year: Kind = {
  ...{ min: 0, max: LAST_SECOND, scale: 1, expected: "seconds" },
  target: (lines) => ({ kind: "year", to: memory.shorts(lines) }),
};
const float: Kind = {
  ...{ min: 0, max: 1, expected: "a share" },
  target: (lines) => ({ kind: "float", to: memory.floats(lines) }),
};

/** The columns a, b, … of a file as each kind keeps them. */
function read(file: string, kinds: readonly Kind[], rangeBytes?: number): Promise<number[][]> {
  const make = (lines: number) => {
    const all = kinds.map((kind, c) => ({ ...kind, name: "abcde"[c], target: kind.target(lines) }));
    return { all };
  };
  const list = ({ all }: { all: NumericColumn[] }, rows: number) =>
    all.map(({ target }) => [...target.to.subarray(0, rows)]);
  return readColumns(pool, file, make, list, rangeBytes);
}

async function readColumn(kind: Kind, values: readonly (number | string)[]): Promise<number[]> {
  const [column] = await read(await writeTempFile("numbers.csv", `a\n${values.join("\n")}`), [kind]);
  return column;
}

const refusal = (line: number, text: string, expected: string) =>
  new DataError(`numbers.csv:${line}: a "${text}", expected ${expected}`);
const anyId = fc.oneof(fc.integer({ min: 0, max: 0xffffffff }), fc.nat(200), fc.constantFrom(0, 0xffffffff));

test("whole keeps ids from 0 to 2³² − 1", async () => {
  const property = fc.asyncProperty(fc.array(anyId), async (ids) => {
    expect(await readColumn(whole, ids)).toEqual(ids);
  });
  await fc.assert(property, { numRuns: 50 });
});

describe("row keeps the row of an id", () => {
  const rowsIn = (ids: number[], asked: readonly number[]) => asked.map((id) => ids.indexOf(id) >>> 0);
  const vocabularyOf = (ids: number[]) => new Vocabulary(Uint32Array.from(ids));

  test("whatever the vocabulary, and no row for ids that it does not have", async () => {
    const ids = fc.uniqueArray(anyId, { maxLength: 80 });
    const property = fc.asyncProperty(ids, fc.array(anyId), async (ids, others) => {
      const asked = [...ids, ...others, 0, 0xffffffff];
      expect(await readColumn(rowOf(vocabularyOf(ids)), asked)).toEqual(rowsIn(ids, asked));
      expect(await readColumn(rowOf(vocabularyOf(ids), true), ids)).toEqual([...ids.keys()]);
    });
    await fc.assert(property, { numRuns: 100 });
  });

  test("where all ids want the same place of the hash table, the first, the middle or the last", async () => {
    // 0x0e8b2f51 is the inverse of the hash's factor: these ids hash to h, h + 1, …, alike in their leading bits.
    expect(Math.imul(0x0e8b2f51, 0x9e3779b1)).toBe(1);
    for (const h of [0, 0x80000000, 0xffffff00]) {
      const collide = Array.from({ length: 200 }, (_, i) => Math.imul(0x0e8b2f51, h + i) >>> 0);
      const ids = collide.filter((_, i) => i % 2 === 0);
      expect(await readColumn(rowOf(vocabularyOf(ids)), collide)).toEqual(rowsIn(ids, collide));
    }
  });

  test("in a vocabulary of 60 000", async () => {
    const ids = Array.from({ length: 60_000 }, (_, i) => (i * 7919 + 3) % 4_000_037);
    const asked = ids.flatMap((id) => [id, id + 1]);
    const rowOfId = new Map(ids.map((id, row) => [id, row]));
    expect(await readColumn(rowOf(vocabularyOf(ids)), asked)).toEqual(
      asked.map((id) => rowOfId.get(id) ?? UNKNOWN_ROW),
    );
  });

  test("an empty vocabulary has none", async () => {
    const none = vocabularyOf([]);
    expect(await readColumn(rowOf(none), [0, 1, 0xffffffff])).toEqual([UNKNOWN_ROW, UNKNOWN_ROW, UNKNOWN_ROW]);
    for (const id of ["0", "4294967295"]) {
      await expect(readColumn(rowOf(none, true), [id])).rejects.toThrow(refusal(2, id, "an id we have"));
    }
  });

  test("and where ids have to be known, refuses others", async () => {
    const known = rowOf(vocabularyOf([7, 0xffffffff]), true);
    expect(await readColumn(known, [7, 0xffffffff, "007"])).toEqual([0, 1, 0]);
    for (const id of ["0", "8", "4294967294", "4294967296", "x"]) {
      await expect(readColumn(known, [7, 7, id, 9])).rejects.toThrow(refusal(4, id, "an id we have"));
    }
  });
});

test("steps keeps multiples of its step, up to 255 of them, and refuses what stands between", async () => {
  for (const scale of [1, 2, 4, 8]) {
    const all = Array.from({ length: 256 }, (_, step) => step);
    expect(
      await readColumn(
        steps(scale),
        all.map((step) => step / scale),
      ),
    ).toEqual(all);
    expect(
      await readColumn(
        steps(scale),
        all.map((step) => (step / scale).toExponential()),
      ),
    ).toEqual(all);
    for (const text of [`${0.5 / scale}`, `${254.75 / scale}`, `${256 / scale}`, "0.1", "0.0000001"]) {
      await expect(readColumn(steps(scale), [1, text])).rejects.toThrow(refusal(3, text, "a step"));
    }
  }
});

describe("year keeps the year of the UTC calendar", () => {
  const years = Array.from({ length: 400 }, (_, i) => 1970 + i);
  const at = (year: number, month: number, day: number) => Date.UTC(year, month, day) / 1000;

  test("at the beginning and the end of each from 1970 to 2369", async () => {
    const seconds = years.flatMap((year) => [at(year, 0, 1), at(year + 1, 0, 1) - 1]);
    expect(await readColumn(year, seconds)).toEqual(years.flatMap((year) => [year, year]));
  });

  test("around the end of each February", async () => {
    const seconds = years.flatMap((year) => [-2, -1, 0, 1].map((days) => at(year, 2, 1) + days * 86_400));
    expect(await readColumn(year, seconds)).toEqual(years.flatMap((year) => [year, year, year, year]));
  });

  test("and refuses parts of a second and those beyond", async () => {
    expect(await readColumn(year, ["1e9", "946684799.0"])).toEqual([2001, 1999]);
    for (const text of ["0.5", "946684799.25", `${LAST_SECOND + 1}`, "-1", "1529962905000"]) {
      await expect(readColumn(year, [0, text])).rejects.toThrow(refusal(3, text, "seconds"));
    }
  });
});

test("float keeps the nearest 32-bit number and refuses those outside its range", async () => {
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs));
  const property = fc.asyncProperty(shares, async (shares) => {
    const texts = shares.map((share) => share.toPrecision(15));
    expect(await readColumn(float, texts)).toEqual(texts.map((text) => Math.fround(Number(text))));
  });
  await fc.assert(property, { numRuns: 50 });
  for (const text of ["1.0000001", "1.000000000000001", "10e-1e", "2", "1e1"]) {
    await expect(readColumn(float, [1, text])).rejects.toThrow(refusal(3, text, "a share"));
  }
});

test("a number of many digits just beyond the range is refused by its name", async () => {
  for (const text of ["1.00000000000000011", "1.00000000000000023"]) {
    await expect(readColumn(float, [1, text])).rejects.toThrow(refusal(3, text, "a share"));
  }
});

test("all kinds side by side close up over blank lines, whatever the ranges", async () => {
  const file = await writeTempFile("numbers.csv", "");
  const ids = [7, 0, 0xffffffff];
  const kinds = [rowOf(new Vocabulary(Uint32Array.from(ids))), whole, steps(2), year, float];
  const row = fc.record({
    blanks: fc.constantFrom("", "\n", "\n\n\n\n", "\r\n"),
    id: fc.constantFrom(...ids, 8),
    whole: anyId,
    half: fc.integer({ min: 0, max: 255 }),
    second: fc.integer({ min: 0, max: LAST_SECOND }),
    share: fc.integer({ min: 0, max: 1000 }),
  });
  const property = fc.asyncProperty(fc.array(row), fc.integer({ min: 1, max: 64 }), async (rows, rangeBytes) => {
    const lines = rows.map((r) => `${r.blanks}${r.id},${r.whole},${r.half / 2},${r.second},${r.share / 1000}\n`);
    await writeFile(file, `a,b,c,d,e\n${lines.join("")}`);
    expect(await read(file, kinds, rangeBytes)).toEqual([
      rows.map(({ id }) => ids.indexOf(id) >>> 0),
      rows.map(({ whole }) => whole),
      rows.map(({ half }) => half),
      rows.map(({ second }) => new Date(second * 1000).getUTCFullYear()),
      rows.map(({ share }) => Math.fround(share / 1000)),
    ]);
  });
  await fc.assert(property, { numRuns: 100 });
});
