import { expect, test } from "vitest";
import { compare, meanDifference } from "./compare";
import { createStore } from "./store";
import { storeOf } from "./store.fixture";

const made = storeOf([
  {
    movieId: 1,
    title: "A",
    count: 20,
    stars: 5,
    genres: ["War", "Drama"],
    directors: ["Ana"],
    cast: ["Bo"],
    tags: [0, 1],
  },
  { movieId: 2, title: "B", count: 10, stars: 4, genres: ["Drama", "Comedy"], directors: ["Bo"], tags: [1, 2] },
  { movieId: 3, title: "C", count: 0, genres: [], unknownTo: ["content", "collaborative"], confidence: 0 },
]);
const store = createStore({
  ...made.model,
  vectorTags: Uint32Array.of(0, 1),
  tagVectors: { rows: 2, columns: 5, data: new Float32Array(10) },
  tagMeans: Float32Array.of(0.1, 0.2),
  tagScales: Float32Array.of(1, 1),
});

test("the parts sum to the hybrid's similarity and stay within what each could add", () => {
  const { parts, similarity } = compare(store, 0, 1);
  expect(parts.reduce((sum, part) => sum + part.similarity, 0)).toBeCloseTo(similarity.hybrid as number, 3);
  expect(parts.map(({ trait }) => trait)).toEqual(["collaborative", "content", "credits", "genres", "year"]);
  for (const part of parts) expect(Math.abs(part.similarity)).toBeLessThanOrEqual(part.most + 1e-9);
});

test("tags that both have, and those that one has", () => {
  const { shared, apart } = compare(store, 0, 1).tags;
  expect(shared.map(({ tag }) => tag)).toEqual(["robots"]);
  expect(apart.map(({ tag, films }) => [tag, films[0].relevance, films[1].relevance])).toEqual([
    ["Paris", 0, 0.875],
    ["space", 0.875, 0.1],
  ]);
});

test("of those who loved one how many loved the other, both ways, and of everybody", () => {
  const [ofFirst, ofSecond] = compare(store, 0, 1).loved;
  expect(ofFirst).toMatchObject({ title: "A", lovedSeed: 20, lovedBoth: 10, usual: 10 / 200 });
  expect(ofSecond).toMatchObject({ title: "B", lovedSeed: 10, lovedBoth: 10, usual: 20 / 200 });
});

test("people and genres in common", () => {
  expect(compare(store, 0, 1)).toMatchObject({
    people: ["Bo"],
    genres: { both: ["Drama"], first: ["War"], second: ["Comedy"] },
  });
});

test("a film of which nothing is known is compared as far as it goes", () => {
  const { similarity, tags, liked, loved } = compare(store, 0, 2);
  expect(similarity).toEqual({ similarity: null, hybrid: null, content: null, collaborative: null });
  expect(tags.shared).toEqual([]);
  expect(liked).toBeUndefined();
  expect(loved[1].interval).toEqual([0, 1]);
});

test("the difference of means, with a margin", () => {
  const histogram = (counts: Record<number, number>) =>
    Array.from({ length: 10 }, (_, bin) => counts[(bin + 1) / 2] ?? 0);
  // Means 4 and 3, variances 2 and 4/3, of two and four ratings.
  const found = meanDifference(histogram({ 3: 1, 5: 1 }), histogram({ 2: 2, 4: 2 }));
  expect(found?.difference).toBe(1);
  expect(found?.margin).toBeCloseTo(1.96 * Math.sqrt(2 / 2 + 4 / 3 / 4), 3);
  expect(meanDifference(histogram({ 5: 1 }), histogram({ 2: 2 }))).toBeUndefined();
});
