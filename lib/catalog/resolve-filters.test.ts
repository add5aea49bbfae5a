import { expect, test } from "vitest";
import { NO_FILTERS, passingFilms } from "./film-filters";
import { type FilterWishes, filterWishes, resolveFilters } from "./resolve-filters";
import { storeOf } from "./store.fixture";

const store = storeOf([
  { movieId: 1, title: "A", count: 9, genres: ["War", "Sci-Fi"], directors: ["Ana Ott"], tags: [0] },
  { movieId: 2, title: "B", count: 5, genres: ["Drama"], cast: ["Bo Li", "Ána Ott"], tags: [2] },
]);
const NOTHING = filterWishes(NO_FILTERS);
const resolve = (asked: Partial<FilterWishes>) => resolveFilters(store, { ...NOTHING, ...asked });

test("names and slugs are taken however they are spelled, each once, and come back as the catalog spells them", () => {
  const asked = {
    genre: ["sci-fi", "Sci-Fi"],
    notGenre: ["DRAMA"],
    person: ["ana-ott"],
    notPerson: ["bo li"],
    tag: ["SPACE"],
    notTag: ["paris"],
    from: 1990,
    mean: 3.5,
  };
  const { filters, wishes, problems } = resolve(asked);
  expect(problems).toEqual([]);
  expect(filters).toEqual({
    include: { genre: ["Sci-Fi"], tag: ["space"], person: ["Ana Ott"] },
    exclude: { genre: ["Drama"], tag: ["Paris"], person: ["Bo Li"] },
    ...{ from: 1990, to: undefined, ratings: undefined, mean: 3.5 },
  });
  expect(wishes).toEqual({
    ...NOTHING,
    ...{ genre: ["Sci-Fi"], notGenre: ["Drama"], tag: ["space"], notTag: ["Paris"] },
    ...{ person: ["Ana Ott"], notPerson: ["Bo Li"], from: 1990, mean: 3.5 },
  });
  expect(resolve(wishes).filters).toEqual(filters);
});

test("of two whose names are alike each is found by the name as it is written", () => {
  const films = (name: string) => [...passingFilms(store, resolve({ person: [name] }).filters)];
  expect([films("Ana Ott"), films("Ána Ott"), films("ana-ott-2")]).toEqual([
    [1, 0],
    [0, 1],
    [0, 1],
  ]);
});

test("what is not there, or contradicts what stands before it, is passed over and reported", () => {
  const asked = { genre: ["Opera", "War"], notGenre: ["war"], notTag: ["spice"], from: 1999, to: 1990 };
  const { filters, problems } = resolve(asked);
  expect(filters).toEqual({ ...NO_FILTERS, include: { ...NO_FILTERS.include, genre: ["War"] }, from: 1999 });
  expect(problems).toEqual([
    {
      parameter: "genre",
      detail: 'genre: got "Opera", expected a genre of a film here',
      unknown: { facet: "genre", name: "Opera" },
    },
    { parameter: "notGenre", detail: "notGenre: “War” is also asked for, expected it once" },
    {
      parameter: "notTag",
      detail: 'notTag: got "spice", expected a tag of a film here',
      unknown: { facet: "tag", name: "spice" },
    },
    { parameter: "to", detail: "to: got 1990, expected no year before 1999" },
  ]);
});
