import { truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ArtifactError } from "./artifact-error";
import { encodeLikers, LikersFile } from "./likers-file";
import { makeTempFolder } from "./temp-folder.fixture";

async function written(lists: number[][]): Promise<string> {
  const starts = Uint32Array.from([0, ...lists.map((_, film) => lists.slice(0, film + 1).flat().length)]);
  const file = path.join(await makeTempFolder(), "likers.safetensors");
  await writeFile(file, Buffer.concat(encodeLikers({ starts, users: Uint32Array.from(lists.flat()) })));
  return file;
}

test("each film's likers are read back", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(fc.nat()), { minLength: 1, maxLength: 8 }), async (lists) => {
      const likers = LikersFile.open(await written(lists), "likers", lists.length);
      for (const film of [...lists.keys()].reverse()) expect(Array.from(likers.of(film))).toEqual(lists[film]);
    }),
    { numRuns: 30 },
  );
});

test("a file that is missing, cut or of another model says so", async () => {
  const file = await written([[1, 2], [3]]);
  expect(() => LikersFile.open(`${file}.not`, "likers", 2)).toThrow(
    new ArtifactError("likers: missing, expected one that npm run build:model writes"),
  );
  const other = "likers: tensor likerStarts of Uint32Array 3, expected Uint32Array 10";
  expect(() => LikersFile.open(file, "likers", 9)).toThrow(new ArtifactError(other));
  const likers = LikersFile.open(file, "likers", 2);
  await truncate(file, 20);
  expect(() => LikersFile.open(file, "likers", 2)).toThrow(ArtifactError);
  expect(() => likers.of(1)).toThrow(/a file ends at byte/);
});
