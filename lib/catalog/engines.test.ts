import fc from "fast-check";
import { expect, test } from "vitest";
import { MODELS } from "@/types/recommendation";
import { canPlace, cosine, engineOf, nearestToSeeds, type ScoredItem } from "./engines";
import { itemOf, NEIGHBORS, store } from "./store.fixture";

const films = store.model.movies.length;
/** The films before this one are known to both engines. */
const KNOWN_TO_BOTH = itemOf(700);

/** Mean cosine of every film but the seeds, by one cosine after another. */
function bruteForce(engine: ReturnType<typeof engineOf>, seeds: number[], k: number): ScoredItem[] {
  return Array.from({ length: films }, (_, item) => item)
    .filter((item) => canPlace(engine, item) && !seeds.includes(item))
    .map((item) => ({ item, score: seeds.reduce((sum, seed) => sum + cosine(engine, seed, item), 0) / seeds.length }))
    .sort((a, b) => b.score - a.score || a.item - b.item)
    .slice(0, k);
}

test("an engine places the films it knows and no other", () => {
  const placed = (movieId: number) => MODELS.map((name) => canPlace(engineOf(store, name), itemOf(movieId)));
  expect(placed(4)).toEqual([true, true]);
  expect(placed(700)).toEqual([false, true]);
  expect(placed(701)).toEqual([true, false]);
  expect(placed(702)).toEqual([false, false]);
});

test("the cosine of a film with itself is 1, of a pair the same both ways", () => {
  const engine = engineOf(store, "content");
  expect(cosine(engine, 3, 3)).toBeCloseTo(1, 6);
  expect(cosine(engine, 3, 8)).toBe(cosine(engine, 8, 3));
});

test("one seed's nearest are its row of the neighbor table", () => {
  for (const name of MODELS) {
    const engine = engineOf(store, name);
    const { neighborItems, neighborSimilarities } = engine.neighbors;
    const expected = Array.from({ length: 4 }, (_, p) => ({
      item: neighborItems[7 * NEIGHBORS + p],
      score: neighborSimilarities[7 * NEIGHBORS + p],
    }));
    expect(nearestToSeeds(engine, [7], 4)).toEqual(expected);
  }
});

test("any seeds' nearest have the highest mean cosine, the seeds left out", () => {
  const question = fc.record({
    name: fc.constantFrom(...MODELS),
    seeds: fc.uniqueArray(fc.nat(KNOWN_TO_BOTH - 1), { minLength: 1, maxLength: 6 }),
    k: fc.integer({ min: 1, max: 30 }),
  });
  fc.assert(
    fc.property(question, ({ name, seeds, k }) => {
      const engine = engineOf(store, name);
      const expected = bruteForce(engine, seeds, k);
      const nearest = nearestToSeeds(engine, seeds, k);
      expect(nearest.map(({ item }) => item)).toEqual(expected.map(({ item }) => item));
      nearest.forEach(({ score }, p) => {
        expect(score).toBeCloseTo(expected[p].score, 6);
      });
    }),
  );
});

test("one seed has the same nearest whether the neighbor table reaches far enough or not", () => {
  const engine = engineOf(store, "content");
  const beyond = nearestToSeeds(engine, [2], NEIGHBORS + 1).slice(0, NEIGHBORS);
  expect(nearestToSeeds(engine, [2], NEIGHBORS).map(({ item }) => item)).toEqual(beyond.map(({ item }) => item));
});
