import { afterAll, expect, test } from "vitest";
import { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { withExpectedFactors } from "./expected-factors";
import type { DescribedItem } from "./side-features";

const pool = new KernelPool(1);
afterAll(() => pool.close());

const CONFIG = { leastRatings: 3, regularization: 1e-4, prior: 2 };
const film = (genres: string[], changes: Partial<DescribedItem> = {}): DescribedItem => ({
  tagCounts: new Map(),
  genres,
  directors: [],
  cast: [],
  ...changes,
});
/** Ten westerns at (1, 0), ten musicals at (0, 1), then what is asked about. */
const KNOWN = Array.from({ length: 20 }, (_, p) => film([p < 10 ? "Western" : "Musical"]));
const PLACES = KNOWN.flatMap((_, p) => (p < 10 ? [1, 0] : [0, 1]));

async function expectFor(asked: DescribedItem[], own: number[], counts: number[]): Promise<number[]> {
  const items = [...KNOWN, ...asked];
  const factors = { rows: items.length, columns: 2, data: Float32Array.from([...PLACES, ...own]) };
  const ratingCounts = Uint32Array.from([...KNOWN.map(() => 1e6), ...counts]);
  const { data } = await withExpectedFactors(pool, items, factors, ratingCounts, CONFIG);
  expect(Array.from(data.subarray(0, 40))).toEqual(PLACES.map((x) => expect.closeTo(x, 3)));
  return Array.from(data.subarray(40));
}

test("a film that nobody rated has the factors of its like", async () => {
  const near = (x: number) => expect.closeTo(x, 1) as number;
  expect(await expectFor([film(["Western"]), film(["Musical"])], [0, 0, 0, 0], [0, 0])).toEqual([1, 0, 0, 1].map(near));
});

test("people tell of a film too", async () => {
  const musicals = KNOWN.slice(10).map((item) => ({ ...item, directors: ["A"] }));
  const items = [...KNOWN.slice(0, 10), ...musicals, film([], { directors: ["A"] }), film([], { directors: ["B"] })];
  const factors = { rows: 22, columns: 2, data: Float32Array.from([...PLACES, 0, 0, 0, 0]) };
  const counts = Uint32Array.from(items, (_, p) => (p < 20 ? 9 : 0));
  const { data } = await withExpectedFactors(pool, items, factors, counts, CONFIG);
  expect(data[41]).toBeGreaterThan(data[40] + 0.3);
  expect(data[41]).toBeGreaterThan(data[43] + 0.2);
});

test("by hand: two ratings of its own weigh as much as what is expected", async () => {
  const [x, y] = await expectFor([film(["Western"])], [0, 1], [2]);
  const [expectedX, expectedY] = await expectFor([film(["Western"])], [0, 0], [0]);
  expect(x).toBeCloseTo(expectedX / 2, 6);
  expect(y).toBeCloseTo((1 + expectedY) / 2, 6);
});

test("of a film of which nothing is known nothing is expected", async () => {
  expect(await expectFor([film([]), film([], { year: 1999 })], [0, 0, 0, 0], [0, 0])).toEqual([
    0,
    0,
    expect.not.closeTo(0, 3),
    expect.not.closeTo(0, 3),
  ]);
});

test("where no film has enough ratings the factors stay", async () => {
  const factors = { rows: 1, columns: 2, data: Float32Array.of(3, 4) };
  expect(await withExpectedFactors(pool, [film(["Western"])], factors, Uint32Array.of(2), CONFIG)).toEqual(factors);
});
