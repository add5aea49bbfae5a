import fc from "fast-check";
import { expect, test } from "vitest";
import { NO_FILTER_WISHES } from "@/app/(films)/filters/filter-state";
import { SORTS } from "@/types/browse";
import { OWN_CHOICES, OWN_DEFAULTS } from "@/types/own-films";
import { parseBrowseUrl } from "./parse-url";
import { type BrowseState, browseHref, filteredHref } from "./url-state";

const PLAIN: BrowseState = { ...NO_FILTER_WISHES, ...OWN_DEFAULTS, sort: "liked", page: 1 };

function read(href: string) {
  const search: Record<string, string[]> = {};
  for (const [name, value] of new URL(href, "http://localhost").searchParams)
    search[name] = [...(search[name] ?? []), value];
  return parseBrowseUrl(search);
}

test("what is at its default does not stand in the address", () => {
  expect(browseHref(PLAIN)).toBe("/browse");
  expect(browseHref({ ...PLAIN, genre: ["Sci-Fi", "War"], from: 1990, mean: 3.5, sort: "newest", page: 2 })).toBe(
    "/browse?genre=Sci-Fi&genre=War&from=1990&mean=3.5&sort=newest&page=2",
  );
  expect(browseHref({ ...PLAIN, page: 3, from: 1990 }, { from: undefined, page: 1 })).toBe("/browse");
  expect(filteredHref({ ...PLAIN, sort: "rated", page: 3 }, { notGenre: ["War"] })).toBe(
    "/browse?notGenre=War&sort=rated",
  );
});

test("a state is read from its address as it was", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "é", "&", "=", " ", "千"), minLength: 1, maxLength: 9 });
  const name = word.map((text) => text.trim()).filter((text) => text !== "");
  const names = fc.array(name, { maxLength: 5 });
  const few = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const states: fc.Arbitrary<BrowseState> = fc.record({
    ...{ genre: names, notGenre: names, tag: names, notTag: names, person: names, notPerson: names },
    from: few(fc.integer({ min: 1870, max: 2100 })),
    to: few(fc.integer({ min: 1870, max: 2100 })),
    ratings: few(fc.integer({ min: 1, max: 1_000_000 })),
    mean: few(fc.integer({ min: 2, max: 20 }).map((quarters) => quarters / 4)),
    seen: fc.constantFrom(...OWN_CHOICES),
    watchlist: fc.constantFrom(...OWN_CHOICES),
    notInterested: fc.constantFrom(...OWN_CHOICES),
    sort: fc.constantFrom(...SORTS),
    page: fc.integer({ min: 1, max: 500 }),
  });
  fc.assert(
    fc.property(states, (state) => {
      expect(read(browseHref(state))).toEqual({ query: state, problems: [] });
    }),
  );
});

test("fields that a form sends empty ask for nothing", () => {
  const { query, problems } = parseBrowseUrl({ from: "", to: " ", mean: "", tag: "", genre: ["", "War"] });
  expect(problems).toEqual([]);
  expect(query).toMatchObject({ genre: ["War"], from: undefined, to: undefined, mean: undefined, tag: [] });
});

test("what cannot be used is named, and the rest holds", () => {
  const { query, problems } = parseBrowseUrl({
    from: "1600",
    mean: "5.5",
    ratings: "-1",
    sort: "size",
    page: "0",
    to: "1999",
  });
  expect(problems.map(({ parameter }) => parameter)).toEqual(["from", "ratings", "mean", "sort", "page"]);
  expect(query).toMatchObject({ from: undefined, to: 1999, mean: undefined, sort: "liked", page: 1 });
});
