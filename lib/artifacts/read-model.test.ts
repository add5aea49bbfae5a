import { copyFile, readFile, rename, rm, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { neighborsIn } from "@/lib/linalg/neighbor-table";
import { ArtifactError } from "./artifact-error";
import { LikersFile } from "./likers-file";
import { FILES } from "./model";
import { SMALL_LIKERS, SMALL_MODEL, SMALL_NEIGHBORS, writeSmallModel } from "./model.fixture";
import { readManifest, readModel } from "./read-model";
import { sumOfFile } from "./read-summed";
import { decodeSafetensors, encodeSafetensors, type Tensor } from "./safetensors";
import { makeTempFolder } from "./temp-folder.fixture";

async function writtenModel() {
  const directory = await makeTempFolder();
  const manifest = await writeSmallModel(directory);
  return { directory, manifest, at: (name: keyof typeof FILES) => path.join(directory, FILES[name]) };
}

/** Rewrites a JSON file after a change. */
async function changeJson(file: string, change: (json: ReturnType<typeof JSON.parse>) => unknown): Promise<void> {
  await writeFile(file, JSON.stringify(change(JSON.parse(await readFile(file, "utf8")))));
}

/** Rewrites a tensor, or leaves it out. */
async function changeTensor(file: string, name: string, tensor: Tensor | undefined): Promise<void> {
  const { [name]: _, ...others } = Object.fromEntries(decodeSafetensors(await readFile(file), file));
  await writeFile(file, Buffer.concat(encodeSafetensors(tensor ? { ...others, [name]: tensor } : others)));
}

/** Makes the manifest agree with files that a test has changed, so that what they hold is judged. */
async function reseal(directory: string): Promise<void> {
  const sums: Record<string, string> = {};
  for (const file of [FILES.tensors, FILES.words]) {
    sums[file] = await sumOfFile(path.join(directory, file));
  }
  await changeJson(path.join(directory, FILES.manifest), (manifest) => ({ ...manifest, checksums: sums }));
}

/** The tables that a model was read to; what stays in its files comes as objects that read there. */
const READS = expect.objectContaining({ of: expect.any(Function) });
const WHOLE = {
  ...SMALL_MODEL,
  likers: expect.any(LikersFile),
  contentNeighbors: READS,
  collaborativeNeighbors: READS,
};

const message = (text: string) => new ArtifactError(text);

test("a model that was written is read back whole, to the last bit", async () => {
  const { directory, manifest } = await writtenModel();
  expect(await readModel(directory)).toEqual({ manifest, ...WHOLE });
  expect(await readManifest(directory)).toEqual(manifest);
});

test("who likes a film is read when it is asked for", async () => {
  const { directory } = await writtenModel();
  const { likers } = await readModel(directory);
  expect([0, 1, 2].map((film) => likers.of(film))).toEqual([
    SMALL_LIKERS.users.slice(0, 2),
    SMALL_LIKERS.users.slice(2),
    new Uint32Array(0),
  ]);
});

test("the nearest films are read when they are asked for", async () => {
  const { directory } = await writtenModel();
  const model = await readModel(directory);
  for (const engine of ["contentNeighbors", "collaborativeNeighbors"] as const) {
    const expected = neighborsIn(SMALL_NEIGHBORS[engine]);
    expect(model[engine].k).toBe(expected.k);
    for (const film of [2, 0, 1]) expect(model[engine].of(film)).toEqual(expected.of(film));
  }
  expect(model.collaborativeNeighbors.of(0, 1)).toEqual({
    items: Uint32Array.of(1),
    similarities: Float32Array.of(-1),
  });
});

test("its tables are views on the file's bytes", async () => {
  const { directory, at } = await writtenModel();
  const { contentEmbeddings, ratingCounts } = await readModel(directory);
  expect(contentEmbeddings.data.buffer).toBe(ratingCounts.buffer);
  expect(ratingCounts.buffer.byteLength).toBe((await readFile(at("tensors"))).length);
});

test("movieIds are the tensors' own", async () => {
  const { directory, at } = await writtenModel();
  await changeTensor(at("tensors"), "movieIds", { shape: [3], data: Uint32Array.of(20, 31, 4_000_000_000) });
  await reseal(directory);
  const { movies } = await readModel(directory);
  expect(movies.map(({ movieId }) => movieId)).toEqual([20, 31, 4_000_000_000]);
});

test("it is found where a replacement that was cut short has left it", async () => {
  const { directory, manifest } = await writtenModel();
  await rename(directory, `${directory}.previous`);
  try {
    expect(await readModel(directory)).toEqual({ manifest, ...WHOLE });
  } finally {
    await rename(`${directory}.previous`, directory);
  }
});

describe("a model that cannot be used says why", () => {
  test.each(["tensors", "words", "manifest", "likers", "neighbors"] as const)(
    "without its file of %s",
    async (name) => {
      const { directory, at } = await writtenModel();
      await rm(at(name));
      const missing = `${FILES[name]}: missing, expected one that npm run build:model writes`;
      await expect(readModel(directory)).rejects.toThrow(message(missing));
    },
  );

  test("where there is none at all", async () => {
    const directory = path.join(await makeTempFolder(), "model");
    await expect(readModel(directory)).rejects.toThrow(ArtifactError);
    await expect(readManifest(directory)).rejects.toThrow(ArtifactError);
  });

  test.each([0, 1, 6, 8, undefined, "7"])("of format version %j", async (formatVersion) => {
    const { directory, at } = await writtenModel();
    await changeJson(at("manifest"), (manifest) => ({ ...manifest, formatVersion }));
    const expected = `manifest.json: format version ${formatVersion}, expected 7; run npm run build:model`;
    await expect(readModel(directory)).rejects.toThrow(message(expected));
    await expect(readManifest(directory)).rejects.toThrow(message(expected));
  });

  test.each(["tensors", "words", "manifest", "likers", "neighbors"] as const)(
    "whose file of %s was cut anywhere",
    async (name) => {
      const { directory, at } = await writtenModel();
      const { length } = await readFile(at(name));
      await copyFile(at(name), path.join(directory, "whole"));
      const cuts = Array.from({ length: 40 }, (_, cut) => Math.floor((cut * (length - 2)) / 39));
      for (const cut of cuts) {
        await copyFile(path.join(directory, "whole"), at(name));
        await truncate(at(name), cut);
        await expect(readModel(directory)).rejects.toThrow(ArtifactError);
      }
    },
  );

  test.each(["words", "manifest"] as const)("whose file of %s holds no object", async (name) => {
    const { directory, at } = await writtenModel();
    for (const text of ["null", "[]", "3", '"model"', "{}"]) {
      await writeFile(at(name), text);
      await expect(readModel(directory)).rejects.toThrow(ArtifactError);
    }
  });

  test.each([
    [
      "means of too few films",
      "ratingMeans",
      { shape: [2], data: new Float32Array(2) },
      "of Float32Array 2, expected Float32Array 3",
    ],
    [
      "means as whole numbers",
      "ratingMeans",
      { shape: [3], data: new Uint32Array(3) },
      "of Uint32Array 3, expected Float32Array 3",
    ],
    [
      "histograms of nine bins",
      "ratingHistograms",
      { shape: [3, 9], data: new Uint32Array(27) },
      "of Uint32Array 3 x 9, expected Uint32Array 3 x 10",
    ],
    [
      "embeddings in a row",
      "contentEmbeddings",
      { shape: [6], data: new Float32Array(6) },
      "of Float32Array 6, expected Float32Array 3 x any",
    ],
    [
      "fewer tag weights than tags",
      "topTagWeights",
      { shape: [3, 1], data: new Float32Array(3) },
      "of Float32Array 3 x 1, expected Float32Array 3 x 2",
    ],
    [
      "fewer weights of further tags than further tags",
      "furtherTagWeights",
      { shape: [0], data: new Float32Array(0) },
      "of Float32Array 0, expected Float32Array 1",
    ],
    ["no ids", "movieIds", undefined, "missing, expected Uint32Array 3"],
  ])("with %s", async (_, name, tensor, text) => {
    const { directory, at } = await writtenModel();
    await changeTensor(at("tensors"), name, tensor);
    await reseal(directory);
    await expect(readModel(directory)).rejects.toThrow(message(`model.safetensors: tensor ${name} ${text}`));
  });

  test.each([
    [
      "fewer similarities than neighbors",
      "collaborativeNeighborSimilarities",
      { shape: [3, 1], data: new Float32Array(3) },
      "of Float32Array 3 x 1, expected Float32Array 3 x 2",
    ],
    ["no neighbors", "contentNeighborItems", undefined, "missing, expected Uint32Array 3 x any"],
  ])("with %s in the file of neighbors", async (_, name, tensor, text) => {
    const { directory, at } = await writtenModel();
    await changeTensor(at("neighbors"), name, tensor);
    await expect(readModel(directory)).rejects.toThrow(message(`neighbors.safetensors: tensor ${name} ${text}`));
  });

  test.each(["tensors", "words"] as const)("with one bit of its file of %s turned", async (name) => {
    const { directory, at } = await writtenModel();
    const bytes = await readFile(at(name));
    bytes[bytes.length >> 1] ^= 1;
    await writeFile(at(name), bytes);
    await expect(readModel(directory)).rejects.toThrow(
      /^[a-z.]+: checksum [0-9a-f]{32}, expected [0-9a-f]{32} from manifest/,
    );
  });

  test("with words but no list of tags", async () => {
    const { directory, at } = await writtenModel();
    await changeJson(at("words"), ({ movies, regions }) => ({ movies, regions }));
    await reseal(directory);
    await expect(readModel(directory)).rejects.toThrow(message("movies.json: no list of tags, expected one"));
  });

  test("with words but no list of regions", async () => {
    const { directory, at } = await writtenModel();
    await changeJson(at("words"), ({ movies, tags }) => ({ movies, tags }));
    await reseal(directory);
    await expect(readModel(directory)).rejects.toThrow(message("movies.json: no list of regions, expected one"));
  });

  test.each([0, 2, 4])("with words of %d films where its manifest says three", async (films) => {
    const { directory, at } = await writtenModel();
    const titles = new Array(films).fill("Heat");
    await changeJson(at("words"), ({ movies, ...others }) => ({ movies: { ...movies, titles }, ...others }));
    await reseal(directory);
    await expect(readModel(directory)).rejects.toThrow(message(`movies.json: ${films} titles, expected 3`));
  });

  test("with words but no films", async () => {
    const { directory, at } = await writtenModel();
    await changeJson(at("words"), ({ tags, regions }) => ({ tags, regions }));
    await reseal(directory);
    await expect(readModel(directory)).rejects.toThrow(message("movies.json: titles is undefined, expected a list"));
  });
});
