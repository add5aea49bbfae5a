import { expect, test } from "vitest";
import { countPeople, findPeople, mostRatedPeople, personDetails } from "./people";
import { personSlug } from "./people-index";
import { storeOf } from "./store.fixture";

const store = storeOf([
  {
    movieId: 1,
    title: "A",
    year: 1990,
    count: 100,
    stars: 3,
    directors: ["Ana Ott"],
    cast: ["Bo Li", "Cy Ek"],
    tags: [1],
  },
  {
    movieId: 2,
    title: "B",
    year: 1980,
    count: 50,
    stars: 5,
    directors: ["Ana Ott"],
    cast: ["Ana Ott", "Bo Li"],
    tags: [1],
  },
  { movieId: 3, title: "C", year: 2001, count: 40, stars: 5, directors: ["Bo Li"], cast: ["Cy Ek"], tags: [0, 1] },
  { movieId: 4, title: "D", count: 9, directors: ["BO LI"], cast: ["Dee"], tags: [2], confidence: 0.5 },
  { movieId: 5, title: "E", count: 0, cast: ["Dee"], tags: [2], confidence: 0.5 },
  { movieId: 6, title: "F", count: 0 },
  { movieId: 7, title: "G", count: 0 },
]);
const titles = (movies: { title: string }[]) => movies.map(({ title }) => title);

test("somebody's films apart as director and in the cast, the best liked first, their ratings counted once", () => {
  const ana = personDetails(store, "ana-ott");
  expect(ana).toMatchObject({
    name: "Ana Ott",
    directed: 2,
    acted: 1,
    films: 2,
    ratingCount: 150,
    years: [1980, 1990],
  });
  expect(titles(ana?.asDirector ?? [])).toEqual(["B", "A"]);
  expect(titles(ana?.asActor ?? [])).toEqual(["B"]);
});

test("colleagues are those of two films at least, without oneself", () => {
  expect(personDetails(store, "ana-ott")?.colleagues).toEqual([{ name: "Bo Li", slug: "bo-li", films: 2 }]);
  expect(personDetails(store, "bo-li")?.colleagues).toEqual([
    { name: "Ana Ott", slug: "ana-ott", films: 2 },
    { name: "Cy Ek", slug: "cy-ek", films: 2 },
  ]);
});

test("the tags of somebody's films, with how many of all films have them; estimated where no film has them from people", () => {
  expect(personDetails(store, "ana-ott")?.tags).toEqual([
    { tag: "robots", slug: "robots", films: 2, usual: 3 / 7, estimated: false },
  ]);
  expect(personDetails(store, "dee")?.tags).toEqual([
    { tag: "Paris", slug: "paris", films: 2, usual: 2 / 7, estimated: true },
  ]);
});

test("of people spelled alike the better known has the plain address", () => {
  expect([personSlug(store, "Bo Li"), personSlug(store, "BO LI")]).toEqual(["bo-li", "bo-li-2"]);
  expect(personDetails(store, "Bo LI")?.ratingCount).toBe(190);
  expect(personDetails(store, "bo-li-2")).toMatchObject({ name: "BO LI", years: undefined, ratingCount: 9 });
  expect(personDetails(store, "nobody")).toBeUndefined();
});

test("people are found by name, the best known first", () => {
  expect(findPeople(store, "li", 5).map(({ slug }) => slug)).toEqual(["bo-li", "bo-li-2"]);
  expect(findPeople(store, "ek cy", 5)).toEqual([
    { name: "Cy Ek", slug: "cy-ek", directed: 0, acted: 2, films: 2, ratingCount: 140 },
  ]);
});

test("directors and actors, those with most ratings for it first", () => {
  expect(mostRatedPeople(store, "directed", 2).map(({ name, ratingCount }) => [name, ratingCount])).toEqual([
    ["Ana Ott", 150],
    ["Bo Li", 40],
  ]);
  expect(mostRatedPeople(store, "acted", 2).map(({ name, ratingCount }) => [name, ratingCount])).toEqual([
    ["Bo Li", 150],
    ["Cy Ek", 140],
  ]);
  expect(countPeople(store)).toEqual({ all: 5, directors: 3, actors: 4 });
});
