import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { checksum } from "./checksum";
import { CHUNK, readSummed } from "./read-summed";
import { makeTempFolder } from "./temp-folder.fixture";

test.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 5])("%d bytes and their sum", async (size) => {
  const file = path.join(await makeTempFolder(), "file");
  const written = Buffer.from(Uint32Array.from({ length: size / 4 + 1 }, (_, i) => i * 2654435761).buffer, 0, size);
  await writeFile(file, written);
  const { bytes, sum } = await readSummed(file);
  expect(bytes.equals(written)).toBe(true);
  expect(bytes.buffer.byteLength).toBe(size);
  expect(sum).toBe(checksum(written));
});

test("a file that is not there", async () => {
  const file = path.join(await makeTempFolder(), "file");
  await expect(readSummed(file)).rejects.toThrow(/^ENOENT/);
});
