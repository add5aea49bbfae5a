import { expect, test } from "vitest";
import { storeOf } from "@/lib/catalog/store.fixture";
import { readFilters } from "./read-filters";

const store = storeOf([
  { movieId: 1, title: "A", year: 1990, count: 9, genres: ["War", "Sci-Fi"], directors: ["Ana Ott"], tags: [0] },
  { movieId: 2, title: "B", year: 2000, count: 5, genres: ["Drama"], cast: ["Bo Li"], tags: [2] },
]);

test("names stand in the state as the catalog spells them", () => {
  const { filters, state, notices } = readFilters(store, {
    genre: ["sci-fi", "Sci-Fi"],
    person: "ana-ott",
    notTag: "paris",
    sort: "newest",
    page: "2",
  });
  expect(notices).toEqual([]);
  expect(filters.include).toEqual({ genre: ["Sci-Fi"], tag: [], person: ["Ana Ott"] });
  expect(state).toMatchObject({ genre: ["Sci-Fi"], person: ["Ana Ott"], notTag: ["Paris"], sort: "newest", page: 2 });
});

test("what is not there asks for nothing, is named, and what may be meant is offered beside what is asked for", () => {
  const { filters, notices } = readFilters(store, { genre: "Opera", person: "Ana Otto", notTag: ["spice", "paris"] });
  expect(filters.include).toEqual({ genre: [], tag: [], person: [] });
  expect(notices.map(({ text }) => text)).toEqual([
    "No film here is of the genre “Opera”.",
    "Nobody here is called “Ana Otto”.",
    "No film has the tag “spice”.",
  ]);
  expect(notices[1].perhaps).toEqual([{ name: "Ana Ott", change: { person: ["Ana Ott"] } }]);
  expect(notices[2].perhaps).toEqual([{ name: "space", change: { notTag: ["Paris", "space"] } }]);
});

test("years the wrong way round are offered the right one", () => {
  const { filters, notices } = readFilters(store, { from: "1999", to: "1990" });
  expect(filters).toMatchObject({ from: 1999, to: undefined });
  expect(notices).toEqual([
    {
      text: "Passed over in the address – to: got 1990, expected no year before 1999.",
      perhaps: [{ name: "1990 to 1999", change: { from: 1990, to: 1999 } }],
    },
  ]);
});

test("what cannot be read, or is asked for and left out at once, is named", () => {
  const { notices } = readFilters(store, { from: "x", genre: "War", notGenre: "war" });
  expect(notices).toEqual([
    { text: 'Passed over in the address – from: got "x", expected a whole number from 1870 to 2100.' },
    { text: "Passed over in the address – notGenre: “War” is also asked for, expected it once." },
  ]);
});
