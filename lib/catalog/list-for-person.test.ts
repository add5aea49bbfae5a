import { expect, test } from "vitest";
import { listForPerson } from "./list-for-person";
import { store } from "./store.fixture";

const { model } = store;
const scores = Float32Array.from(model.movies, (_, item) => (item < 2 ? Number.NEGATIVE_INFINITY : 10 - item / 4));
const LIKED = Uint32Array.of(0, 1);
const itemsAt = (strength?: number, of = store) =>
  listForPerson(of, scores, LIKED, 6, strength).map(({ item }) => item);

test("films come with their scores, none that is left out, and others where variety counts", () => {
  const list = listForPerson(store, scores, LIKED, 6);
  expect(list.map(({ score }) => score)).toEqual(list.map(({ item }) => scores[item]));
  expect(itemsAt(0)).toEqual([2, 3, 4, 5, 6, 7]);
  const varied = itemsAt(10);
  expect(varied).not.toEqual(itemsAt(0));
  expect(varied.some((item) => LIKED.includes(item))).toBe(false);
});

test("a model without chances gives the order of scores", () => {
  const { taste: _, ...settings } = model.manifest.settings;
  const without = { ...store, model: { ...model, manifest: { ...model.manifest, settings } } };
  expect(itemsAt(10, without)).toEqual([2, 3, 4, 5, 6, 7]);
});
