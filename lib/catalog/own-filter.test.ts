import fc from "fast-check";
import { expect, test } from "vitest";
import { MARK_KINDS, OWN_CHOICES, type OwnFilm } from "@/types/own-films";
import { countPassing, filterSteps, NO_FILTERS, passingFilms } from "./film-filters";
import { loosen } from "./filter-counts";
import { storeOf } from "./store.fixture";

const store = storeOf(
  Array.from({ length: 8 }, (_, i) => ({ movieId: 10 * (i + 1), title: `Film ${i}`, count: 8 - i, stars: 3 })),
);
const anyFilm: fc.Arbitrary<OwnFilm> = fc.record({
  rating: fc.option(
    fc.integer({ min: 1, max: 10 }).map((halfStars) => halfStars / 2),
    { nil: undefined },
  ),
  marks: fc.subarray([...MARK_KINDS]),
});
const anyOwn = fc
  .array(fc.tuple(fc.constantFrom(10, 20, 30, 40, 50, 999), anyFilm))
  .map((entries) => new Map<number, OwnFilm>(entries));
const anyChoice = fc.option(fc.constantFrom(...OWN_CHOICES), { nil: undefined });
const anyChoices = fc.record({ seen: anyChoice, watchlist: anyChoice, notInterested: anyChoice });

const passing = (own: { films: ReadonlyMap<number, OwnFilm>; choices: object }) => {
  const marks = passingFilms(store, { ...NO_FILTERS, own });
  return store.model.movies.filter((_, item) => marks[item]).map(({ movieId }) => movieId);
};

test("each film of a list is one that the choices let in, and none of those is missing", () => {
  fc.assert(
    fc.property(anyOwn, anyChoices, (films, choices) => {
      const lets = (choice: string, is: boolean) => choice === "show" || (choice === "only") === is;
      const expected = store.model.movies
        .map(({ movieId }) => movieId)
        .filter((movieId) => {
          const { rating, marks } = films.get(movieId) ?? { rating: undefined, marks: [] };
          return (
            lets(choices.seen ?? "show", rating !== undefined || marks.includes("seen")) &&
            lets(choices.watchlist ?? "show", marks.includes("watchlist")) &&
            lets(choices.notInterested ?? "hide", marks.includes("notInterested"))
          );
        });
      expect(passing({ films, choices })).toEqual(expected);
    }),
  );
});

test("who said nothing sees everything, and no filter is set for them", () => {
  const own = { films: new Map(), choices: {} };
  expect(filterSteps({ ...NO_FILTERS, own })).toEqual([]);
  expect(passing(own)).toHaveLength(8);
});

test("an empty list names the choice to let go", () => {
  const films = new Map<number, OwnFilm>([[10, { marks: ["notInterested"] }]]);
  const filters = { ...NO_FILTERS, own: { films, choices: { watchlist: "only" as const } } };
  expect(loosen(filters, (left) => countPassing(store, left))).toMatchObject([
    { parameter: "watchlist", value: "only", count: 7, without: { own: { choices: { watchlist: "show" } } } },
  ]);
});
