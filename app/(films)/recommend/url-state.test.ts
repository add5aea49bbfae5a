import fc from "fast-check";
import { expect, test } from "vitest";
import { hasWishes, NO_WISHES } from "@/app/(films)/tuning/wish-state";
import { MAX_K, MAX_SEEDS } from "@/app/query/limits";
import { OWN_CHOICES, OWN_DEFAULTS } from "@/types/own-films";
import { MODELS } from "@/types/recommendation";
import { parseRecommendUrl } from "./parse-url";
import { type RecommendState, recommendHref, TABS, toPairs } from "./url-state";

const DEFAULTS: RecommendState = {
  movies: [],
  model: "hybrid",
  k: 10,
  tab: "recommendations",
  ...NO_WISHES,
  ...OWN_DEFAULTS,
};

const names = fc.array(
  fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text === text.trim() && text !== ""),
  { maxLength: 3 },
);
const leaning = fc.integer({ min: -100, max: 100 });

const states: fc.Arbitrary<RecommendState> = fc.record({
  movies: fc.uniqueArray(fc.nat(), { maxLength: MAX_SEEDS }),
  model: fc.constantFrom(...MODELS),
  k: fc.integer({ min: 1, max: MAX_K }),
  tab: fc.constantFrom(...TABS),
  not: fc.uniqueArray(fc.nat(), { maxLength: 3 }),
  variety: fc.nat(100),
  popularity: leaning,
  recency: leaning,
  ...{
    more: names,
    less: names,
    genre: names,
    notGenre: names,
    tag: names,
    notTag: names,
    person: names,
    notPerson: names,
  },
  from: fc.constantFrom(undefined, 1950),
  to: fc.constantFrom(undefined, 2001),
  ratings: fc.constantFrom(undefined, 20),
  mean: fc.constantFrom(undefined, 3.5),
  seen: fc.constantFrom(...OWN_CHOICES),
  watchlist: fc.constantFrom(...OWN_CHOICES),
  notInterested: fc.constantFrom(...OWN_CHOICES),
});

/** An address's parameters as Next.js hands them to a page. */
function searchOf(href: string): Record<string, string | string[]> {
  const { searchParams } = new URL(href, "https://reelated.example");
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

function stateOf(href: string) {
  const { query, problems } = parseRecommendUrl(searchOf(href));
  const { movie, title, imdb, tmdb, notTitle, ...rest } = query;
  return { state: { movies: movie, ...rest }, problems };
}

test("a state comes back from its address", () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(stateOf(recommendHref(state))).toEqual({ state, problems: [] });
    }),
  );
});

test("the default state has the plain address", () => {
  expect(recommendHref(DEFAULTS)).toBe("/recommend");
});

test("only what is not at its default stands in the address", () => {
  expect(recommendHref({ ...DEFAULTS, movies: [1, 3114] })).toBe("/recommend?movie=1&movie=3114");
  expect(recommendHref({ ...DEFAULTS, movies: [1], model: "collaborative", k: 20, tab: "table" })).toBe(
    "/recommend?movie=1&model=collaborative&k=20&tab=table",
  );
  expect(toPairs({ ...DEFAULTS, k: 11 })).toEqual([["k", "11"]]);
  expect(recommendHref({ ...DEFAULTS, movies: [1], not: [0], popularity: -50, genre: ["Sci-Fi"], mean: 3.5 })).toBe(
    "/recommend?movie=1&not=0&popularity=-50&genre=Sci-Fi&mean=3.5",
  );
  expect([hasWishes({ ...DEFAULTS, ...{ k: 20 } }), hasWishes({ ...DEFAULTS, more: ["tense"] })]).toEqual([
    false,
    true,
  ]);
});

test("a link changes what it says and keeps the rest", () => {
  const state: RecommendState = { ...DEFAULTS, movies: [1, 2], model: "collaborative", k: 20, tab: "table" };
  const { state: changed } = stateOf(recommendHref(state, { tab: "analytics", movies: [2] }));
  expect(changed).toEqual({ ...state, tab: "analytics", movies: [2] });
});

test("a page without parameters has the defaults", () => {
  expect(parseRecommendUrl({}).query).toEqual({
    movie: [],
    title: [],
    imdb: [],
    tmdb: [],
    notTitle: [],
    model: "hybrid",
    k: 10,
    tab: "recommendations",
    ...NO_WISHES,
    ...OWN_DEFAULTS,
  });
});

test("films may be named by title and by other ids", () => {
  const { query, problems } = parseRecommendUrl({ title: "Amélie & more", imdb: ["tt0114709", "133093"], tmdb: "603" });
  expect(query).toMatchObject({ title: ["Amélie & more"], imdb: ["tt0114709", "tt0133093"], tmdb: [603] });
  expect(problems).toEqual([]);
});

test("what cannot be used is named and replaced by the default", () => {
  const { query, problems } = parseRecommendUrl({ k: "1000", tab: "graphs", model: undefined, movie: ["1", "x"] });
  expect(query).toMatchObject({ movie: [1], model: "hybrid", k: 10, tab: "recommendations" });
  expect(problems.map(({ detail }) => detail)).toEqual([
    'movie: got "x", expected a whole number from 0 to 4294967295',
    'k: got "1000", expected a whole number from 1 to 100',
    'tab: got "graphs", expected recommendations, analytics, table',
  ]);
});
