import fc from "fast-check";
import { expect, test } from "vitest";
import { type FilmFilters, filterSteps, isFiltered, NO_FILTERS, passingFilms } from "./film-filters";
import { FACETS, findNamed } from "./film-index";
import { storeOf } from "./store.fixture";

const [GENRES, PEOPLE, TAGS] = [
  ["Drama", "Comedy", "War"],
  ["Ann Ames", "Bo Berg"],
  ["space", "robots", "Paris"],
];
const anyFilm = fc.record({
  count: fc.nat(50),
  stars: fc.integer({ min: 1, max: 10 }).map((halfStars) => halfStars / 2),
  year: fc.option(fc.integer({ min: 1990, max: 1995 }), { nil: undefined }),
  genres: fc.subarray(GENRES),
  directors: fc.subarray(PEOPLE),
  cast: fc.subarray(PEOPLE),
  // The best tags, and those beside them.
  owned: fc.shuffledSubarray([0, 1, 2]).chain((tags) => fc.nat(tags.length).map((best) => ({ tags, best }))),
});
const anyStore = fc.array(anyFilm, { minLength: 1, maxLength: 12 }).map((films) =>
  storeOf(
    films.map(({ owned: { tags, best }, ...film }, p) => ({
      ...{ movieId: p + 1, title: `Film ${p}`, ...film },
      ...{ tags: tags.slice(0, best), furtherTags: tags.slice(best) },
    })),
  ),
);
const anyNames = fc.record({ genre: fc.subarray(GENRES), tag: fc.subarray(TAGS), person: fc.subarray(PEOPLE) });
const few = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const anyFilters: fc.Arbitrary<FilmFilters> = fc.record({
  include: anyNames,
  exclude: anyNames,
  from: few(fc.integer({ min: 1989, max: 1996 })),
  to: few(fc.integer({ min: 1989, max: 1996 })),
  ratings: few(fc.nat(50)),
  mean: few(fc.integer({ min: 1, max: 10 }).map((halfStars) => halfStars / 2)),
});

test("a film passes if it has all that is asked for, nothing that is not, and lies within the bounds", () => {
  fc.assert(
    fc.property(anyStore, anyFilters, (store, filters) => {
      const { movies, ratingCounts, ratingMeans, topTags, furtherTags, tags } = store.model;
      const expected = movies.map(({ genres, directors, cast, year }, item) => {
        const further = furtherTags.indices.subarray(furtherTags.indptr[item], furtherTags.indptr[item + 1]);
        const given = [...topTags.data.subarray(item * 3, item * 3 + 3), ...further].map((tag) => tags[tag]);
        const has = { genre: genres, tag: given, person: [...directors, ...cast] };
        const { include, exclude, from, to, ratings, mean } = filters;
        const named = FACETS.every(
          (facet) =>
            include[facet].every((name) => has[facet].includes(name)) &&
            !exclude[facet].some((name) => has[facet].includes(name)),
        );
        const inYears = (from === undefined || Number(year) >= from) && (to === undefined || Number(year) <= to);
        const rated =
          (ratings === undefined || ratingCounts[item] >= ratings) && (mean === undefined || ratingMeans[item] >= mean);
        return named && inYears && rated ? 1 : 0;
      });
      expect([...passingFilms(store, filters)]).toEqual(expected);
    }),
  );
});

test("without one of its conditions a filter keeps all it kept, and without all everything", () => {
  fc.assert(
    fc.property(anyStore, anyFilters, (store, filters) => {
      const kept = passingFilms(store, filters);
      for (const { without } of filterSteps(filters)) {
        const more = passingFilms(store, without);
        kept.forEach((mark, item) => {
          expect(more[item]).toBeGreaterThanOrEqual(mark);
        });
        expect(filterSteps(without)).toHaveLength(filterSteps(filters).length - 1);
      }
    }),
  );
  expect(isFiltered(NO_FILTERS)).toBe(false);
});

test("names are found however they are written", () => {
  const store = storeOf([
    { movieId: 1, title: "A", count: 2, genres: ["Sci-Fi"], directors: ["Céline Sciamma"], tags: [2] },
  ]);
  expect(findNamed(store, "person", " celine sciamma ")?.name).toBe("Céline Sciamma");
  expect(findNamed(store, "genre", "sci-fi")?.items).toEqual([0]);
  expect(findNamed(store, "tag", "PARIS")?.name).toBe("Paris");
  expect(findNamed(store, "tag", "London")).toBeUndefined();
});
