import fc from "fast-check";
import { expect, test } from "vitest";
import type { FilmMatch } from "@/types/import";
import { type FilmReference, matchFilms } from "./match-films";
import { createStore } from "./store";
import { store, storeOf } from "./store.fixture";

const match = (reference: FilmReference, of = store): FilmMatch => matchFilms(of, [reference])[0];
const shown = (match: FilmMatch) =>
  match.kind === "matched"
    ? `${match.film.movieId} by ${match.by}`
    : match.kind === "ambiguous"
      ? match.candidates.map(({ movieId }) => movieId)
      : "missing";

/** The same films, as if people had rated them. */
const { model } = store;
const { dataset } = model.manifest;
const real = createStore({
  ...model,
  manifest: { ...model.manifest, dataset: { ...dataset, ratingsSimulated: false } },
});

test.each([
  // Articles, accents, signs, numerals, other names
  ["Matrix, The", 1999, 4],
  ["THE MATRIX", 1999, 4],
  ["Se7en", 1995, 26],
  ["Seven (a.k.a. Se7en)", 1995, 26],
  ["Leon: The Professional", 1994, 293],
  ["Amélie", 2001, 62],
  ["Le fabuleux destin d’Amélie Poulain", 2001, 62],
  ["WALL-E", 2008, 48],
  ["Toy Story II", 1999, 2],
  ["Fast and Furious", 2009, 67255],
  ["Pride & Prejudice", 2005, 40583],
  ["L’avventura", 1960, 7820],
  ["$", 1971, 26163],
  ["Dollars", 1971, 26163],
  // A year that is off by one, on either side; the very year before it
  ["The Lion King", 1995, 51],
  ["The Lion King", 1993, 51],
  ["Dune", 1984, 2021],
  ["Dune", 2020, 245000],
  // No year, and only one film
  ["Toy Story", undefined, 1],
  ["Dune (2021)", undefined, 245000],
])("%s of %s is film %i", (title, year, movieId) => {
  expect(shown(match({ title, year }))).toBe(`${movieId} by title`);
});

test("a year that is off by more is another film, and the namesakes are suggested first", () => {
  const found = match({ title: "Dune", year: 2000 });
  expect(found.kind === "missing" && found.suggest().map(({ movieId }) => movieId)).toEqual([2021, 245000]);
});

test("what has a slip of the pen is missing, and the film meant is suggested", () => {
  const found = match({ title: "Toy Stroy", year: 1995 });
  expect(found.kind === "missing" && found.suggest()[0]).toEqual({ movieId: 1, title: "Toy Story", year: 1995 });
});

test("several films of a name and year, or of a name alone, are ambiguous, the most rated first", () => {
  expect(shown(match({ title: "War of the Worlds", year: 2005 }))).toEqual([34048, 64997]);
  expect(shown(match({ title: "Dune" }))).toEqual([2021, 245000]);
});

test("a film whose year the catalog does not know has to be agreed to", () => {
  expect(shown(match({ title: "Nameless Reel", year: 1950 }))).toEqual([700]);
  expect(shown(match({ title: "Nameless Reel" }))).toBe("700 by title");
});

test("a title comes before another film's other name", () => {
  const films = storeOf([
    { movieId: 8, title: "Il mare", year: 2000, alternateTitles: ["The Lake House"], count: 9 },
    { movieId: 9, title: "The Lake House", year: 2000, count: 1 },
  ]);
  expect(shown(match({ title: "Lake House, The", year: 2000 }, films))).toBe("9 by title");
  expect(shown(match({ title: "The Lake House" }, films))).toEqual([9, 8]);
});

test("a title that ends in a year is not the film of that year", () => {
  const films = storeOf([
    { movieId: 1, title: "Godzilla", year: 2000, count: 9 },
    { movieId: 2, title: "Godzilla 2000", year: 1999, count: 5 },
  ]);
  expect(shown(match({ title: "Godzilla 2000", year: 2000 }, films))).toBe("2 by title");
});

test("an original title helps where the title is a translation", () => {
  expect(shown(match({ title: "Der König der Löwen", originalTitle: "The Lion King", year: 1994 }))).toBe(
    "51 by title",
  );
  expect(shown(match({ title: "Seven", originalTitle: "Dune", year: 1995 }))).toBe("26 by title");
});

test("ids decide before titles", () => {
  expect(shown(match({ imdbId: "tt0133093", title: "Dune", year: 1984 }))).toBe("4 by imdbId");
  expect(shown(match({ tmdbId: 603, title: "Dune", year: 1984 }))).toBe("4 by tmdbId");
  expect(shown(match({ imdbId: "tt9999999", title: "Toy Story", year: 1995 }))).toBe("1 by title");
});

test("a movieId is believed where nothing speaks against it", () => {
  expect(shown(match({ movieId: 4, imdbId: "tt0133093" }))).toBe("4 by movieId");
  expect(shown(match({ movieId: 4, title: "Matrix, The", year: 1999 }))).toBe("4 by movieId");
  expect(shown(match({ movieId: 4, title: "Dune", year: 1984 }))).toBe("2021 by title");
  expect(shown(match({ movieId: 4, imdbId: "tt0000001", title: "Toy Story", year: 1995 }))).toBe("1 by title");
});

test("a movieId alone is believed in a catalog of MovieLens, not in the built-in one, which has its own", () => {
  expect(shown(match({ movieId: 4 }))).toBe("missing");
  expect(shown(match({ movieId: 4 }, real))).toBe("4 by movieId");
  expect(shown(match({ movieId: 99999 }, real))).toBe("missing");
});

test("every film is found by its own name and year, however they are written", () => {
  const film = fc.constantFrom(...model.movies);
  const write = fc.constantFrom<(title: string) => string>(
    (title) => title,
    (title) => title.toUpperCase(),
    (title) => title.normalize("NFD"),
    (title) => ` ${title.replaceAll(" ", "  ")} `,
    (title) => title.replaceAll("&", "and"),
    (title) => title.replace(/^The (.*)$/, "$1, The"),
  );
  fc.assert(
    fc.property(film, write, fc.constantFrom(-1, 0, 1), ({ movieId, title, year }, written, off) => {
      const found = match({ title: written(title), year: year && year + off });
      const films = found.kind === "matched" ? [found.film] : found.kind === "ambiguous" ? found.candidates : [];
      expect(films.map((film) => film.movieId)).toContain(movieId);
    }),
  );
});

test("no text breaks it; what is found by movieId has it, what is missing comes with at most five suggestions", () => {
  const reference = fc.record(
    { title: fc.string({ unit: "grapheme" }), year: fc.integer({ min: 1900, max: 2030 }), movieId: fc.nat(70_000) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(reference, (reference) => {
      const found = match(reference);
      if (found.kind === "matched" && found.by === "movieId") expect(found.film.movieId).toBe(reference.movieId);
      if (found.kind === "missing") expect(found.suggest().length).toBeLessThanOrEqual(5);
    }),
  );
});
