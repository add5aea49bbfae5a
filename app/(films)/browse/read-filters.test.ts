import { expect, test } from "vitest";
import { storeOf } from "@/lib/catalog/store.fixture";
import { readFilters } from "./read-filters";
import { activeFilters, titleOf } from "./words";

const store = storeOf([
  { movieId: 1, title: "A", year: 1990, count: 9, genres: ["War", "Sci-Fi"], directors: ["Ana Ott"], tags: [0] },
  { movieId: 2, title: "B", year: 2000, count: 5, genres: ["Drama"], cast: ["Bo Li"], tags: [2] },
]);

test("genres, people and tags are taken however they are spelled, and stand in the address as the catalog spells them", () => {
  const { filters, state, notices } = readFilters(store, {
    genre: ["sci-fi", "Sci-Fi"],
    person: "ana OTT",
    tag: "paris",
  });
  expect(notices).toEqual([]);
  expect(filters).toMatchObject({ genres: ["Sci-Fi"], person: { name: "Ana Ott" }, tag: { tag: "Paris" } });
  expect(state).toMatchObject({ genre: ["Sci-Fi"], person: "ana-ott", tag: "paris" });
  expect(titleOf(filters)).toBe("Sci-Fi films tagged Paris with Ana Ott");
});

test("what is not there asks for nothing, is named, and what may be meant is offered", () => {
  const { filters, notices } = readFilters(store, { genre: "Opera", person: "Ana Otto", tag: "spice" });
  expect(filters).toEqual({});
  expect(notices.map(({ text }) => text)).toEqual([
    "No film here is of the genre “Opera”.",
    "Nobody here is called “Ana Otto”.",
    "No film has the tag “spice”.",
  ]);
  expect(notices[2].perhaps).toEqual([{ name: "space", change: { tag: "space" } }]);
});

test("years the wrong way round are offered the right one", () => {
  const { notices } = readFilters(store, { from: "1999", to: "1990" });
  expect(notices).toMatchObject([{ perhaps: [{ change: { from: 1990, to: 1999 } }] }]);
});

test("each filter in words, and the address without it", () => {
  const { filters, state } = readFilters(store, {
    genre: ["War", "Drama"],
    from: "1990",
    ratings: "1000",
    mean: "3.5",
  });
  expect(activeFilters(filters, state).map(({ name }) => name)).toEqual([
    "War",
    "Drama",
    "from 1990",
    "1,000 ratings and more",
    "3.5 stars and more",
  ]);
  expect(activeFilters(filters, state)[0].change).toEqual({ genre: ["Drama"], page: 1 });
});

test.each([
  [{}, "All films"],
  [{ ratings: "5" }, "All films"],
  [{ from: "1990", to: "1990" }, "Films of 1990"],
  [{ to: "1990", genre: "War" }, "War films until 1990"],
])("the title of %j is %s", (search, title) => {
  expect(titleOf(readFilters(store, search).filters)).toBe(title);
});
