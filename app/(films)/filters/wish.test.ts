import { expect, test } from "vitest";
import { NO_FILTER_WISHES } from "./filter-state";
import { filterWords } from "./wish";

const WISHES = {
  ...NO_FILTER_WISHES,
  genre: ["War", "Drama"],
  notTag: ["space"],
  from: 1990,
  ratings: 1000,
  mean: 3.5,
};

test("each filter in words, and the state without it", () => {
  expect(filterWords(NO_FILTER_WISHES)).toEqual([]);
  expect(filterWords(WISHES).map(({ words, change }) => [words, change])).toEqual([
    ["Only War", { genre: ["Drama"] }],
    ["Only Drama", { genre: ["War"] }],
    ["No space", { notTag: [] }],
    ["From 1990", { from: undefined }],
    ["1,000 ratings or more", { ratings: undefined }],
    ["3.5 stars or more", { mean: undefined }],
  ]);
});

test("a name is turned from asked for to left out and back", () => {
  const [war, , space, from] = filterWords({ ...WISHES, notGenre: ["Horror"], tag: ["robots"] }).filter(
    ({ words }) => !["No Horror", "Only robots"].includes(words),
  );
  expect(war.turned).toEqual({
    words: "Leave out instead",
    change: { genre: ["Drama"], notGenre: ["Horror", "War"] },
  });
  expect(space.turned).toEqual({ words: "Ask for instead", change: { notTag: [], tag: ["robots", "space"] } });
  expect(from.turned).toBeUndefined();
});
