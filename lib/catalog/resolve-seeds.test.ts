import { expect, test } from "vitest";
import { resolveSeeds, type SeedQuery } from "./resolve-seeds";
import { itemOf, store, storeOf } from "./store.fixture";

const resolve = (query: Partial<SeedQuery>) =>
  resolveSeeds(store, { movieIds: [], titles: [], imdbIds: [], tmdbIds: [], ...query });

test.each<[string, Partial<SeedQuery>]>([
  ["movieId", { movieIds: [4] }],
  ["title", { titles: ["Matrix, The (1999)"] }],
  ["IMDb id", { imdbIds: ["tt0133093"] }],
  ["TMDB id", { tmdbIds: [603] }],
])("finds a film by its %s", (_, query) => {
  expect(resolve(query)).toEqual({ seeds: [itemOf(4)], unknown: [], namesakes: [] });
});

test("films come in the query's order, each once however often it is named", () => {
  const { seeds } = resolve({ movieIds: [48, 4, 48], titles: ["the matrix", "amelie"], tmdbIds: [603] });
  expect(seeds).toEqual([48, 4, 62].map(itemOf));
});

test("of two films with one title and year it takes the more rated", () => {
  expect(resolve({ titles: ["War of the Worlds (2005)"] }).seeds).toEqual([itemOf(34048)]);
});

test("a title tells films of different years apart", () => {
  expect(resolve({ titles: ["Dune"] }).seeds).toEqual([itemOf(2021)]);
  expect(resolve({ titles: ["Dune 2021"] }).seeds).toEqual([itemOf(245000)]);
});

test("for a title that is not there it suggests what the search finds", () => {
  const { seeds, unknown } = resolve({ titles: ["Mattrix"], movieIds: [4] });
  expect(seeds).toEqual([itemOf(4)]);
  expect(unknown).toHaveLength(1);
  expect(unknown[0].named).toBe("“Mattrix”");
  expect(unknown[0].suggest()[0]).toEqual({ movieId: 4, title: "The Matrix", year: 1999 });
});

test("for an id that is not there it suggests the most rated films", () => {
  const { unknown } = resolve({ movieIds: [999], imdbIds: ["tt0000001"], tmdbIds: [7] });
  expect(unknown.map(({ named }) => named)).toEqual(["movieId 999", "IMDb id tt0000001", "TMDB id 7"]);
  for (const { suggest } of unknown) {
    expect(suggest().map(({ movieId }) => movieId)).toEqual([4, 26, 293, 51, 62]);
  }
});

test("a small catalog suggests what it has", () => {
  const small = storeOf([{ movieId: 1, title: "Alone", count: 3 }]);
  const { unknown } = resolveSeeds(small, { movieIds: [2], titles: ["x"], imdbIds: [], tmdbIds: [] });
  expect(unknown.map(({ suggest }) => suggest().length)).toEqual([1, 0]);
});

test("a query that names nothing resolves to nothing", () => {
  expect(resolve({})).toEqual({ seeds: [], unknown: [], namesakes: [] });
});

test("a title that several films have says which were not taken", () => {
  const { seeds, namesakes } = resolveSeeds(store, {
    movieIds: [],
    titles: ["War of the Worlds"],
    imdbIds: [],
    tmdbIds: [],
  });
  expect(seeds).toHaveLength(1);
  expect(namesakes).toHaveLength(1);
  const { taken, others } = namesakes[0];
  expect(others.length).toBeGreaterThan(0);
  expect(others.map(({ movieId }) => movieId)).not.toContain(taken.movieId);
  expect(store.model.movies[seeds[0]].movieId).toBe(taken.movieId);
});
