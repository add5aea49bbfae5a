import { expect, test } from "vitest";
import { normalFloats } from "@/lib/linalg/parallel/float-matrices.fixture";
import { recommend } from "./recommend";
import { createStore, type Store } from "./store";
import { storeOf } from "./store.fixture";
import { tagShares } from "./tag-shares";

const TAGGED = { year: 2000, genres: ["War"], count: 30, tags: [0, 1, 2] };
const { model } = storeOf([
  { movieId: 1, title: "A", ...TAGGED },
  { movieId: 2, title: "B", ...TAGGED },
  { movieId: 3, title: "C", ...TAGGED, tags: [2] },
]);
const tagVectors = normalFloats(2, model.contentEmbeddings.columns, 1);
/** Of the third tag there is no vector. */
const store: Store = createStore({ ...model, vectorTags: Uint32Array.of(0, 1), tagVectors });

/** x_film · v_row by hand. */
function along(film: number, row: number): number {
  const { columns, data } = model.contentEmbeddings;
  return Array.from(
    { length: columns },
    (_, p) => data[film * columns + p] * tagVectors.data[row * columns + p],
  ).reduce((a, b) => a + b);
}

test("a tag adds the product of what both films have of it, and is told where that is above 0", () => {
  const expected = [0, 1]
    .map((row) => ({ tag: model.tags[row], contribution: 0.5 * along(1, row) * along(0, row) }))
    .filter(({ contribution }) => contribution > 0)
    .sort((a, b) => b.contribution - a.contribution);
  const shares = tagShares(store, [1], [0.5], 0);
  expect(shares.map(({ tag }) => tag)).toEqual(expected.map(({ tag }) => tag));
  shares.forEach(({ contribution }, p) => {
    expect(contribution).toBeCloseTo(expected[p].contribution, 12);
  });
  expect(expected.length).toBeGreaterThan(0);
});

test("films that share no tag with a vector share none", () => {
  expect(tagShares(store, [2], [1], 0)).toEqual([]);
});

test("single tags and the rest sum to the score with all other parts", () => {
  for (const name of ["hybrid", "content"] as const) {
    for (const { score, explanation } of recommend(store, [0, 2], name, 5, true).recommendations) {
      const sum = explanation?.parts.reduce((total, { contribution }) => total + contribution, 0);
      expect(sum).toBeCloseTo(score, 5);
    }
  }
  const [first] = recommend(store, [0], "content", 1, true).recommendations;
  expect(first.explanation?.parts.some(({ kind }) => kind === "tags")).toBe(true);
});
