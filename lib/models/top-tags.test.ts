import fc from "fast-check";
import { expect, test } from "vitest";
import { matrixOf } from "@/lib/linalg/matrices.fixture";
import { tagsBeside, topTagsByRelevance, topTagsByWeight } from "./top-tags";

const NONE = 0xffffffff;

test("by relevance: what sets a film apart leads, not what fits every film", () => {
  // Tag 0 fits all; tag 1 the first film alone.
  const relevance = matrixOf([
    [0.9, 0.8, 0.1],
    [0.9, 0.1, 0.4],
  ]);
  const { tags, weights } = topTagsByRelevance(relevance, Uint32Array.of(0, 1), 2, 2);
  expect(Array.from(tags)).toEqual([1, 0, 2, 0]);
  expect(weights).toEqual(Float32Array.of(0.8, 0.9, 0.4, 0.9));
});

test("by relevance: below 0.3 no tag is shown, at 0.3 one is", () => {
  const relevance = { rows: 1, columns: 3, data: Float32Array.of(0.29, 0.3, 0.31) };
  const { tags } = topTagsByRelevance(relevance, Uint32Array.of(0), 1, 3);
  expect(Array.from(tags)).toEqual([1, 2, NONE]);
});

test("by relevance: rows go to the films they are of, others stay empty", () => {
  const relevance = matrixOf([
    [0.9, 0],
    [0, 0.7],
  ]);
  expect(topTagsByRelevance(relevance, Uint32Array.of(3, 1), 4, 1)).toEqual({
    width: 1,
    tags: Uint32Array.of(NONE, 1, NONE, 0),
    weights: Float32Array.of(0, 0.7, 0, 0.9),
  });
});

test("by weight: the heaviest first, equal ones by lower tag", () => {
  const weights = [
    new Map([
      [7, 2],
      [4, 2],
      [1, 5],
      [9, 1],
    ]),
    new Map(),
    new Map([[3, 1.5]]),
  ];
  expect(topTagsByWeight(weights, 3)).toEqual({
    width: 3,
    tags: Uint32Array.of(1, 4, 7, NONE, NONE, NONE, 3, NONE, NONE),
    weights: Float32Array.of(5, 2, 2, 0, 0, 0, 1.5, 0, 0),
  });
});

test("the best of a film and those beside them are all it was given, each once, with its weight", () => {
  const given = fc.array(fc.dictionary(fc.nat(20).map(String), fc.integer({ min: 1, max: 9 })), { maxLength: 6 });
  fc.assert(
    fc.property(given, fc.integer({ min: 1, max: 5 }), (films, width) => {
      const weights = films.map((tags) => new Map(Object.entries(tags).map(([tag, weight]) => [Number(tag), weight])));
      const best = topTagsByWeight(weights, width);
      const beside = tagsBeside(best, weights, 21);
      expect(beside).toMatchObject({ rows: films.length, columns: 21 });
      weights.forEach((all, item) => {
        const [first, end] = [beside.indptr[item], beside.indptr[item + 1]];
        const kept = [
          ...Array.from(best.tags.subarray(item * width, (item + 1) * width), (tag, p) => [
            tag,
            best.weights[item * width + p],
          ]),
          ...Array.from(beside.indices.subarray(first, end), (tag, e) => [tag, beside.values[first + e]]),
        ].filter(([tag]) => tag !== NONE);
        expect(kept).toHaveLength(all.size);
        expect(new Map(kept as [number, number][])).toEqual(all);
        expect(beside.indices.subarray(first, end)).toEqual(beside.indices.slice(first, end).sort());
      });
    }),
  );
});
