import { expect, test } from "vitest";
import { storeOf } from "./store.fixture";
import { tagProfile } from "./tag-profile";

/** Tag 0 on all of ten films, tag 1 on the first four, tag 2 on the first and the last five. */
const store = storeOf(
  Array.from({ length: 10 }, (_, film) => ({
    movieId: film,
    title: `${film}`,
    count: 1,
    confidence: film < 4 ? 1 : 0.5,
    tags: [0, ...(film < 4 ? [1] : []), ...(film === 0 || film >= 5 ? [2] : [])],
  })),
);

test("films are told by what they have more often than others, the most surprising first", () => {
  expect(tagProfile(store, [0, 1, 2], 5)).toEqual([{ tag: 1, films: 3, usual: 0.4, estimated: false }]);
  expect(tagProfile(store, [0, 5, 6], 5)).toEqual([{ tag: 2, films: 3, usual: 0.6, estimated: false }]);
});

test("what all of them have by estimate alone is estimated", () => {
  expect(tagProfile(store, [7, 8], 5)).toEqual([{ tag: 2, films: 2, usual: 0.6, estimated: true }]);
});

test("one film is told by its own tags, all films by none", () => {
  expect(tagProfile(store, [0], 5).map(({ tag }) => tag)).toEqual([1, 2]);
  expect(tagProfile(store, [0], 1)).toHaveLength(1);
  expect(
    tagProfile(
      store,
      store.model.movies.map((_, item) => item),
      5,
    ),
  ).toEqual([]);
  expect(tagProfile(store, [], 5)).toEqual([]);
});
