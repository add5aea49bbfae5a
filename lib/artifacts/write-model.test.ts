import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { checksum } from "./checksum";
import { FORMAT_VERSION } from "./manifest";
import { FILES } from "./model";
import { SMALL_MANIFEST, SMALL_MODEL, SMALL_TRAINING, writeSmallModel } from "./model.fixture";
import { decodeSafetensors } from "./safetensors";
import { makeTempFolder } from "./temp-folder.fixture";

const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");

test("the manifest holds what it was given, and the sums of the other files as they are on disk", async () => {
  const directory = await makeTempFolder();
  const manifest = await writeSmallModel(directory);
  expect((await readdir(directory)).sort()).toEqual(Object.values(FILES).sort());
  expect(JSON.parse(await readFile(path.join(directory, FILES.manifest), "utf8"))).toEqual(manifest);

  const { formatVersion, modelVersion, files, checksums, ...given } = manifest;
  expect(given).toEqual(SMALL_MANIFEST);
  expect(formatVersion).toBe(FORMAT_VERSION);
  expect(Object.keys(files)).toEqual([FILES.tensors, FILES.words, FILES.training, FILES.likers, FILES.neighbors]);
  for (const [name, sum] of Object.entries(files)) {
    expect(sum).toBe(sha256(await readFile(path.join(directory, name))));
  }
  for (const name of [FILES.tensors, FILES.words]) {
    expect(checksums[name]).toBe(checksum(await readFile(path.join(directory, name))));
  }
  const served = [FILES.tensors, FILES.words, FILES.likers, FILES.neighbors].map((name) => files[name]).join("");
  expect(modelVersion).toBe(sha256(served + JSON.stringify(given.settings)).slice(0, 16));
});

test("the same model is written to the same bytes, another to another version", async () => {
  const [first, again, other] = [await makeTempFolder(), await makeTempFolder(), await makeTempFolder()];
  const manifest = await writeSmallModel(first);
  await writeSmallModel(again);
  for (const name of Object.values(FILES)) {
    expect((await readFile(path.join(again, name))).equals(await readFile(path.join(first, name)))).toBe(true);
  }
  const changed = await writeSmallModel(other, { tags: ["simulation", "naive"] });
  expect(changed.modelVersion).not.toBe(manifest.modelVersion);
});

test("what training needs stands in its own file", async () => {
  const directory = await makeTempFolder();
  await writeSmallModel(directory);
  const tensors = decodeSafetensors(await readFile(path.join(directory, FILES.training)), FILES.training);
  expect(Object.fromEntries(tensors)).toEqual({
    userIds: { shape: [2], data: SMALL_TRAINING.userIds },
    movieIds: { shape: [3], data: SMALL_TRAINING.movieIds },
    userFactors: { shape: [2, 1], data: Float32Array.of(1.5, 2.5) },
    itemFactors: { shape: [3, 1], data: Float32Array.of(0.25, 0.5, 0) },
    contentSingularValues: { shape: [2], data: SMALL_TRAINING.contentSingularValues },
    collaborativeSingularValues: { shape: [1], data: SMALL_TRAINING.collaborativeSingularValues },
  });
});

test("a table that is not of the model's films is refused", async () => {
  const directory = await makeTempFolder();
  const ratingCounts = SMALL_MODEL.ratingCounts.subarray(1);
  await expect(writeSmallModel(directory, { ratingCounts })).rejects.toThrow(
    new RangeError("tensor ratingCounts: 2 elements do not fill the shape 3"),
  );
});

test.each([-1, 1.5, 2 ** 32])("a film of movieId %d, which the tensor cannot hold, is refused", async (movieId) => {
  const directory = await makeTempFolder();
  const [first, ...others] = SMALL_MODEL.movies;
  await expect(writeSmallModel(directory, { movies: [{ ...first, movieId }, ...others] })).rejects.toThrow(
    new RangeError(`movieId ${movieId}, expected a whole number of 32 bits`),
  );
});
