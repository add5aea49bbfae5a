import { afterAll, expect, test } from "vitest";
import { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { ratingsLike } from "@/lib/linalg/parallel/ratings.fixture";
import { denseItemWeightsOf, itemWeightsBySide, NO_SIDE } from "./item-weights-of";

const ITEMS = 40;
const pool = new KernelPool(2);
afterAll(() => pool.close());

const { values, ...rest } = ratingsLike(300, ITEMS, 5);
const data = {
  ratings: { ...rest, values: Uint8Array.from(values, (stars) => stars * 2) },
  items: Array.from({ length: ITEMS }, (_, item) => ({
    genres: [`genre ${item % 4}`],
    year: 1950 + item,
    tagCounts: new Map([[item % 7, 1]]),
    directors: [`director ${item % 11}`],
    cast: [],
  })),
  likedFrom: 8,
};
const SIDES = [{ genre: 5, decade: 3, tag: 2, person: 2 }, NO_SIDE, { genre: 0, decade: 0, tag: 40, person: 0 }];

test("weights for each side are those that are fitted with it alone", async () => {
  let asked = 0;
  for await (const { side, weights } of itemWeightsBySide(pool, data, SIDES, ITEMS)) {
    expect(side).toBe(SIDES[asked++]);
    const alone = await denseItemWeightsOf(pool, data, side);
    expect(weights.rows).toBe(alone.rows);
    for (let p = 0; p < alone.data.length; p++) expect(weights.data[p]).toBeCloseTo(alone.data[p], 5);
  }
  expect(asked).toBe(SIDES.length);
});

test("of the most rated films only as many as are wanted; none where nobody rated any", async () => {
  const sizes = async (of: typeof data) => {
    const found: number[] = [];
    for await (const { weights } of itemWeightsBySide(pool, of, SIDES, 9)) found.push(weights.rows);
    return found;
  };
  expect(await sizes(data)).toEqual([9, 9, 9]);
  const nobody = { rows: 0, columns: ITEMS, indptr: new Uint32Array(1), indices: new Uint32Array(0) };
  expect(await sizes({ ...data, ratings: { ...nobody, values: new Uint8Array(0) } })).toEqual([]);
});
