import fc from "fast-check";
import { expect, test } from "vitest";
import { tagRelevanceOf } from "@/lib/models/tag-relevance-of";
import { itemOf, store } from "./store.fixture";
import { tagRelevances, tagRelevancesOf } from "./tag-relevances";

test("of all films what is told of one, and nothing of a film that is not known", () => {
  fc.assert(
    fc.property(fc.nat(2), fc.nat(store.model.movies.length - 1), (row, item) => {
      const found = tagRelevances(store, row)[item];
      if (item === itemOf(702)) expect(found).toBeNaN();
      else expect(found).toBeCloseTo(tagRelevanceOf(store.model, item, row), 5);
    }),
  );
});

test("of some films what is told of each", () => {
  fc.assert(
    fc.property(fc.nat(2), fc.array(fc.nat(store.model.movies.length - 1)), (row, items) => {
      const expected = items.map((item) => expect.closeTo(tagRelevanceOf(store.model, item, row), 5));
      expect(tagRelevancesOf(store, items, row)).toEqual(expected);
    }),
  );
});

test("asked for again it is the same", () => {
  expect(tagRelevances(store, 1)).toBe(tagRelevances(store, 1));
});
