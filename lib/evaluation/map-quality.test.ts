import { expect, test } from "vitest";
import { neighborsIn } from "@/lib/linalg/neighbor-table";
import { uniformGenerator } from "@/lib/linalg/random";
import { principalPlane } from "@/lib/models/map/principal-plane";
import { projectFilms } from "@/lib/models/map/project-films";
import { scattered, tableOf } from "@/lib/models/map/scattered.fixture";
import { mapQuality } from "./map-quality";

/** Points of a quarter circle: who is near on it is near by product. */
const ANGLES = Float64Array.from({ length: 200 }, (_, i) => (i * Math.PI) / 400);
const circle = {
  rows: 200,
  columns: 2,
  data: Float32Array.from([...ANGLES].flatMap((angle) => [Math.cos(angle), Math.sin(angle)])),
};

test("a plane that is the space keeps everything", () => {
  expect(mapQuality(circle, circle.data, 200)).toEqual({ kept: 1, trustworthiness: 1 });
});

test("a plane of no order keeps what chance does", () => {
  const uniform = uniformGenerator(3);
  const { kept, trustworthiness } = mapQuality(circle, Float32Array.from({ length: 400 }, uniform), 200);
  expect(kept).toBeCloseTo(50 / 199, 1);
  expect(trustworthiness).toBeCloseTo(0.5, 1);
});

test("rows without a place are passed over", () => {
  const positions = circle.data.slice().fill(Number.NaN, 300);
  expect(mapQuality(circle, positions, 150)).toEqual({ kept: 1, trustworthiness: 1 });
});

test("the map keeps more than principal components where films vary in more than two directions", () => {
  const X = scattered(400, 16, 40, 0.25);
  const traits = [{ embeddings: X, beliefs: new Float32Array(400).fill(1), weight: 1 }];
  const config = { neighbors: 10, epochs: 100, negatives: 5, repulsion: 1, seed: 1 };
  const laidOut = mapQuality(X, projectFilms(traits, [neighborsIn(tableOf(X, 30))], config), 400);
  const principal = mapQuality(X, Float32Array.from(principalPlane(X).data), 400);
  expect(laidOut.kept).toBeGreaterThan(1.2 * principal.kept);
  expect(laidOut.trustworthiness).toBeGreaterThan(principal.trustworthiness);
});
