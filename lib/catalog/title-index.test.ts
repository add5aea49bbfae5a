import { expect, test } from "vitest";
import { itemOf, store } from "./store.fixture";
import { findByTitle, nameKeys } from "./title-index";

test.each([
  ["The Matrix", [4]],
  ["Matrix, The (1999)", [4]],
  ["matrix 1999", [4]],
  ["se7en", [26]],
  ["Se7en (1995)", [26]],
  ["Dune", [2021, 245000]],
  ["dune 2021", [245000]],
  ["War of the Worlds (2005)", [34048, 64997]],
  ["Nameless Reel", [700]],
  ["Avventura, L' (1960)", [7820]],
  ["matri", []],
  ["mattrix", []],
  ["matrix 2003", []],
  ["", []],
  ["!!!", []],
])("by title, %s is %j, the most rated first", (title, movieIds) => {
  expect(findByTitle(store, title)).toEqual(movieIds.map(itemOf));
});

test("every film is found by its own title, alone and with its year", () => {
  store.model.movies.forEach(({ title, year }, item) => {
    expect(findByTitle(store, title)).toContain(item);
    if (year !== undefined) expect(findByTitle(store, `${title} (${year})`)).toContain(item);
  });
});

test("a film's names have keys, its title's first", () => {
  expect(nameKeys(store.model.movies[itemOf(293)])).toEqual(["leon professional", "professional"]);
});
