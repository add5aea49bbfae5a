import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Model } from "@/lib/artifacts/model";
import { readModel } from "@/lib/artifacts/read-model";
import { mapQuality } from "@/lib/evaluation/map-quality";
import { mapTraits } from "@/lib/models/map/fit-map";
import { mapSpace } from "@/lib/models/map/map-space";
import { principalPlane } from "@/lib/models/map/principal-plane";
import { buildModel } from "./build-model";

const SAMPLE = path.resolve(import.meta.dirname, "../../prisma-free-data/raw/sample");

/** The built-in catalog's, without the engines that the map has no need of. */
let model: Model;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "reelated-"));
  const directory = path.join(folder, "model");
  await buildModel(SAMPLE, directory, () => {}, { workers: 1, withoutTaste: true });
  model = await readModel(directory);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test("keeps more of who is near whom than principal components do", () => {
  const space = mapSpace(mapTraits(model, model.manifest.settings.similarity));
  const laidOut = mapQuality(space, model.map.positions.data, 400);
  const principal = mapQuality(space, Float32Array.from(principalPlane(space).data), 400);
  expect(laidOut.kept).toBeGreaterThan(1.5 * principal.kept);
  expect(laidOut.trustworthiness).toBeGreaterThan(principal.trustworthiness);
});

test("has every film within the unit square and in one region at each of three levels, no name twice at any", () => {
  const { positions, regionOf, regions } = model.map;
  expect(positions.data.every((value) => value >= 0 && value <= 1)).toBe(true);
  expect(new Set(regionOf).size).toBe(regions.filter(({ level }) => level === 2).length);
  for (const level of [0, 1, 2]) {
    const names = regions.filter((region) => region.level === level).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(5);
  }
  regionOf.forEach((region) => {
    const parent = regions[region].parent as number;
    expect([regions[region].level, regions[parent].level]).toEqual([2, 1]);
  });
});

test("has sequels within a twentieth of its width", () => {
  const { movies, map } = model;
  const placeOf = (title: string) => {
    const item = movies.findIndex((movie) => movie.title === title);
    return map.positions.data.subarray(2 * item, 2 * item + 2);
  };
  for (const [first, second] of [
    ["Toy Story", "Toy Story 2"],
    ["The Matrix", "The Matrix Reloaded"],
    ["Alien", "Aliens"],
  ]) {
    const [[x, y], [p, q]] = [placeOf(first), placeOf(second)];
    expect(Math.hypot(x - p, y - q)).toBeLessThan(0.05);
  }
});
