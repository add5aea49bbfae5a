import { expect, test } from "vitest";
import { engineOf } from "./engines";
import { createStore } from "./store";
import { storeOf } from "./store.fixture";
import { tellingPairs } from "./telling-pairs";

const made = storeOf(
  ["A", "B", "C", "D"].map((title, place) => ({ movieId: place + 1, title, year: 2000, count: 40 - place })),
);
const unit = (axes: number[]) => {
  const data = new Float32Array(axes.length * 4);
  axes.forEach((axis, row) => {
    data[row * 4 + axis] = 1;
  });
  return { rows: axes.length, columns: 4, data };
};
/** A and B are loved by the same people, as are C and D; A and C are about the same. */
const store = createStore({
  ...made.model,
  collaborativeEmbeddings: unit([0, 0, 1, 1]),
  contentEmbeddings: unit([0, 1, 0, 2]),
});

test("pairs are of one audience and of different content, no film in two", () => {
  expect(engineOf(store, "collaborative").scores([0])[1]).toBeCloseTo(1);
  expect(tellingPairs(store).map((pair) => pair.map(({ title }) => title))).toEqual([
    ["A", "B"],
    ["C", "D"],
  ]);
});
