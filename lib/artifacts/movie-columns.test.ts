import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Movie } from "@/types/movie";
import { ArtifactError } from "./artifact-error";
import { SMALL_MODEL } from "./model.fixture";
import { fromColumns, type MovieColumns, toColumns } from "./movie-columns";

const movieIdsOf = (movies: Movie[]) => Uint32Array.from(movies, ({ movieId }) => movieId);

/** As the file holds them: bytes of UTF-8. */
const stored = (movies: Movie[]): MovieColumns =>
  JSON.parse(Buffer.from(JSON.stringify(toColumns(movies))).toString("utf8"));

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("", "天使爱美丽", "👩‍🚀", "\ud800", "__proto__", "null"),
);
const imdbId = fc.oneof(
  fc.nat().map((digits) => `tt${String(digits).padStart(7, "0")}`),
  fc.constantFrom("tt0133093", "tt10872600", "tt9999999999", "tt00133093", "tt133093", "tt", "tt1e3", "nm0000206", "7"),
  text,
);
const whole = fc.oneof(fc.integer({ min: 1870, max: 2030 }), fc.maxSafeInteger());
const movie: fc.Arbitrary<Movie> = fc.record(
  {
    movieId: fc.nat(0xffffffff),
    title: text,
    year: whole,
    genres: fc.oneof(fc.subarray(["Action", "Comedy", "Drama"]), fc.array(text)),
    alternateTitles: fc.array(text, { maxLength: 3 }),
    directors: fc.array(fc.constantFrom("Lana Wachowski", "Lilly Wachowski", "天"), { maxLength: 3 }),
    cast: fc.array(text, { maxLength: 3 }),
    imdbId,
    tmdbId: whole,
  },
  { requiredKeys: ["movieId", "title", "genres", "alternateTitles", "directors", "cast"], noNullPrototype: true },
);

test("films come back from columns as they were, nothing more and nothing less", () => {
  fc.assert(
    fc.property(fc.array(movie), (movies) => {
      expect(fromColumns(stored(movies), movieIdsOf(movies))).toStrictEqual(movies);
    }),
  );
});

test("properties come in the order in which the pipeline writes them", () => {
  const [film] = fromColumns(stored(SMALL_MODEL.movies), movieIdsOf(SMALL_MODEL.movies));
  const order = ["movieId", "title", "year", "alternateTitles", "genres", "directors", "cast", "imdbId", "tmdbId"];
  expect(Object.keys(film)).toEqual(order);
});

test("names and combinations of genres are written once", () => {
  const [film] = SMALL_MODEL.movies;
  const sequel = { ...film, title: "Matrix", genres: ["Action"], cast: [...film.directors] };
  expect(toColumns([film, sequel])).toMatchObject({
    genres: [0, 0],
    genreLists: [["Action"]],
    imdbIds: [133093, 133093],
    alternateTitles: [
      [0, 0],
      [1, 0],
    ],
    directors: [
      [0, 1, 2],
      [1, 1, 2],
    ],
    cast: [
      [0, 3],
      [1, 1, 2],
    ],
    names: ["Matrix", "Lana Wachowski", "Lilly Wachowski", "Keanu Reeves"],
  });
});

test("what films share cannot be changed through one of them", () => {
  const [film] = SMALL_MODEL.movies;
  const [first, second] = fromColumns(stored([film, { ...film, cast: [] }]), Uint32Array.of(1, 2));
  expect(first.genres).toBe(second.genres);
  expect(() => first.genres.push("Drama")).toThrow(TypeError);
  expect(() => second.cast.push("Carrie-Anne Moss")).toThrow(TypeError);
});

describe("columns that cannot be used say why", () => {
  const long = "a".repeat(100);
  test.each<[Partial<Record<keyof MovieColumns, unknown>>, string]>([
    [{ titles: undefined }, "titles is undefined, expected a list"],
    [{ names: { 0: "Matrix" } }, 'names is {"0":"Matrix"}, expected a list'],
    [{ years: [1999] }, "1 years, expected 3"],
    [{ tmdbIds: [1, 2, 3, 4] }, "4 tmdbIds, expected 3"],
    [{ titles: ["The Matrix", null, "Unrated"] }, "titles[1] is null, expected text"],
    [{ years: [1999, "1999", null] }, 'years[1] is "1999", expected a whole number or null'],
    [{ years: [1999, null, 1999.5] }, "years[2] is 1999.5, expected a whole number or null"],
    [{ tmdbIds: [long, null, null] }, `tmdbIds[0] is "${long.slice(0, 59)}…, expected a whole number or null`],
    [{ imdbIds: [null, {}, null] }, "imdbIds[1] is {}, expected a whole number, text or null"],
    [{ genreLists: [["Action"], "Drama"] }, 'genreLists[1] is "Drama", expected a list of text'],
    [{ genreLists: [["Action"], [7]] }, "genreLists[1] is [7], expected a list of text"],
    [{ genres: [0, 1, 2] }, "genres[2] is 2, expected a row below 2"],
    [{ genres: [0, -1, 1] }, "genres[1] is -1, expected a row below 2"],
    [{ genres: [0, null, 1] }, "genres[1] is null, expected a row below 2"],
    [{ names: ["Matrix", 3] }, "names[1] is 3, expected text"],
    [{ directors: [[3, 0]] }, "directors[0] is [3,0], expected a row below 3, then rows below 4"],
    [{ cast: [[0, 4]] }, "cast[0] is [0,4], expected a row below 3, then rows below 4"],
    [{ cast: [[0, 1], [1]] }, "cast[1] is [1], expected a row below 3, then rows below 4"],
    [{ alternateTitles: ["Matrix"] }, 'alternateTitles[0] is "Matrix", expected a row below 3, then rows below 4'],
  ])("%j", (change, message) => {
    const columns = { ...stored(SMALL_MODEL.movies), ...change };
    const read = () => fromColumns(columns, movieIdsOf(SMALL_MODEL.movies));
    expect(read).toThrow(new ArtifactError(`movies.json: ${message}`));
  });

  test.each([undefined, null, 3, "movies", []])("where there are none but %j", (columns) => {
    expect(() => fromColumns(columns, new Uint32Array(0))).toThrow(ArtifactError);
  });
});
