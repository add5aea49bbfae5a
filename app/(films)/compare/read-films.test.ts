import { expect, test } from "vitest";
import { itemOf, store } from "@/lib/catalog/store.fixture";
import { readFilms } from "./read-films";
import { keptFor } from "./url-state";

const [MATRIX, SEVEN, LION] = [itemOf(4), itemOf(26), itemOf(51)];
const pairOf = (search: Record<string, string | string[]>) => readFilms(store, search).pair;
const words = (search: Record<string, string | string[]>) => readFilms(store, search).notices.map(({ text }) => text);

test("films by place, and others in the places that are empty", () => {
  expect(pairOf({ movies: "4,26" })).toEqual([MATRIX, SEVEN]);
  expect(pairOf({ movies: "4" })).toEqual([MATRIX, undefined]);
  expect(pairOf({ movies: ",26", movie: "4" })).toEqual([MATRIX, SEVEN]);
  expect(pairOf({ movies: "4,", title: "the lion king" })).toEqual([MATRIX, LION]);
  expect(pairOf({ movie: ["26", "4"] })).toEqual([SEVEN, MATRIX]);
  expect(pairOf({})).toEqual([undefined, undefined]);
});

test("what a picker keeps leaves its own place empty", () => {
  expect(keptFor(0, [4, 26])).toEqual([["movies", ",26"]]);
  expect(keptFor(1, [4, undefined])).toEqual([["movies", "4,"]]);
  expect(keptFor(1, [undefined, 26])).toEqual([]);
});

test("what cannot be used is told, and what may be meant", () => {
  expect(words({ movies: "x,y" })).toEqual([
    'Passed over in the address – movies: got "x,y", expected two movieIds with a comma between them.',
  ]);
  expect(words({ movies: "4,99" })).toEqual(["There is no film with movieId 99 here."]);
  expect(readFilms(store, { movies: "4,", title: "matrixx" }).notices[0].perhaps?.[0].title).toBe("The Matrix");
  expect(words({ movies: "4,26", movie: "51" })).toEqual(["Two films are compared; The Lion King was one too many."]);
  expect(words({ movies: "4,", title: "war of the worlds" })[0]).toMatch(
    /^Several films are called “war of the worlds”/,
  );
});

test("a film beside itself leaves the second place empty", () => {
  expect(pairOf({ movies: "4,4" })).toEqual([MATRIX, undefined]);
  expect(words({ movies: "4,4" })).toHaveLength(1);
});
