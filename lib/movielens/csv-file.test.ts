import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { withCsvFile } from "./csv-file";
import { DataError } from "./data-error";
import { readUnpacked } from "./gzip";

const TEXT = '\uFEFFid, share ,"other"\r\n1,0.5,x\n';
const PACKED = gzipSync(TEXT.repeat(20));
let folder = "";
let temporary = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "reelated-"));
  temporary = await mkdtemp(path.join(tmpdir(), "reelated-"));
});
afterAll(() => Promise.all([folder, temporary].map((place) => rm(place, { recursive: true, force: true }))));

/** Temporary files go to a folder of our own, where nobody else's can come. */
beforeEach(() => {
  for (const name of ["TMPDIR", "TEMP", "TMP"]) vi.stubEnv(name, temporary);
  expect(tmpdir()).toBe(temporary);
  return () => vi.unstubAllEnvs();
});
const listTemporary = () => readdir(temporary);

async function write(name: string, contents: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, contents);
  return file;
}

const readAll = (file: string) =>
  withCsvFile(file, async ({ name: _, handle, ...rest }) => {
    const bytes = Buffer.alloc(rest.size);
    await handle.read(bytes, 0, bytes.length, 0);
    return { ...rest, text: bytes.toString() };
  });

test("a file is open with its header's names and the place where its rows begin", async () => {
  const header = ["id", "share", "other"];
  const expected = { header, start: Buffer.byteLength(TEXT) - 8, size: Buffer.byteLength(TEXT), text: TEXT };
  expect(await readAll(await write("numbers.csv", TEXT))).toEqual(expected);
  expect(await readAll(await write("numbers.csv", "id"))).toEqual({ header: ["id"], start: 2, size: 2, text: "id" });
});

describe("a packed file", () => {
  test("is open as the plain one is", async () => {
    for (const text of ["", "id", "id\n", TEXT, TEXT.repeat(10_000)]) {
      const plain = await write("numbers.csv", text);
      const packed = await write("numbers.csv.gz", gzipSync(text));
      expect(await readAll(packed)).toEqual(await readAll(plain));
      expect(await readUnpacked(packed)).toEqual(await readUnpacked(plain));
    }
  });

  test("may be several, one after the other, as gzip allows", async () => {
    const packed = await write("numbers.csv.gz", Buffer.concat([gzipSync("id\n1\n"), gzipSync("2\n")]));
    expect((await readAll(packed)).text).toBe("id\n1\n2\n");
  });

  test("leaves nothing among the temporary files, while it is open and afterwards", async () => {
    const packed = await write("numbers.csv.gz", PACKED);
    expect(await withCsvFile(packed, listTemporary)).toEqual([]);
    expect(await listTemporary()).toEqual([]);
    const refusal = withCsvFile(packed, () => Promise.reject(new DataError("refused")));
    await expect(refusal).rejects.toThrow(new DataError("refused"));
    expect(await listTemporary()).toEqual([]);
  });

  test("that is not there is the caller's to explain", async () => {
    const file = path.join(folder, "gone.csv.gz");
    await expect(readAll(file)).rejects.toMatchObject({ code: "ENOENT" });
    await expect(readUnpacked(file)).rejects.toMatchObject({ code: "ENOENT" });
    expect(await listTemporary()).toEqual([]);
  });
});

describe("broken compressed data are told in one sentence, and leave nothing among the temporary files", () => {
  async function expectBroken(contents: string | Uint8Array, reason: string): Promise<void> {
    const file = await write("numbers.csv.gz", contents);
    const error = new DataError(`numbers.csv.gz: broken compressed data (${reason}), expected a whole gzip file`);
    await expect(readAll(file)).rejects.toThrow(error);
    await expect(readUnpacked(file)).rejects.toThrow(error);
    expect(await listTemporary()).toEqual([]);
  }

  test("of a file cut anywhere", async () => {
    const cut = fc.integer({ min: 1, max: PACKED.length - 1 });
    const property = fc.asyncProperty(cut, (end) => expectBroken(PACKED.subarray(0, end), "unexpected end of file"));
    await fc.assert(property, { numRuns: 50 });
  });

  test("of a file that is not packed", () => expectBroken(TEXT, "incorrect header check"));

  test("of a wrong checksum", async () => {
    const bytes = Uint8Array.from(PACKED);
    bytes[bytes.length - 8] ^= 1;
    await expectBroken(bytes, "incorrect data check");
  });

  test("of any bit that is wrong behind its header, unless the bit means nothing", async () => {
    const bit = fc.integer({ min: 80, max: 8 * PACKED.length - 1 });
    const property = fc.asyncProperty(bit, async (bit) => {
      const bytes = Uint8Array.from(PACKED);
      bytes[bit >> 3] ^= 1 << (bit & 7);
      const file = await write("numbers.csv.gz", bytes);
      const text = TEXT.repeat(20);
      const told = /^DataError: numbers\.csv\.gz: broken compressed data \(.+\), expected a whole gzip file$/;
      for (const read of [async () => (await readAll(file)).text, async () => String(await readUnpacked(file))]) {
        const outcome = await read().catch(String);
        if (outcome !== text) expect(outcome).toMatch(told);
      }
      expect(await listTemporary()).toEqual([]);
    });
    await fc.assert(property, { numRuns: 100 });
  });
});
