import fc from "fast-check";
import { expect, test } from "vitest";
import { NO_WISHES } from "@/app/(films)/tuning/wish-state";
import { OWN_CHOICES } from "@/types/own-films";
import { parseForYouUrl } from "./parse-url";
import { type ForYouState, forYouHref } from "./url-state";

const DEFAULTS: ForYouState = { ...NO_WISHES, seen: "hide", watchlist: "show", notInterested: "hide" };

/** What the page reads of its own address. */
function stateOf(href: string) {
  const { searchParams } = new URL(href, "https://reelated.example");
  const search = Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]));
  const { query, problems } = parseForYouUrl(search);
  return { state: { ...query, not: [] }, problems };
}

test("an address says what it was made of, and no more than that", () => {
  expect(forYouHref(DEFAULTS)).toBe("/for-you");
  fc.assert(
    fc.property(
      fc.record({
        seen: fc.constantFrom(...OWN_CHOICES),
        watchlist: fc.constantFrom(...OWN_CHOICES),
        variety: fc.nat(100),
        recency: fc.integer({ min: -100, max: 100 }),
        genre: fc.constantFrom<string[]>([], ["War"], ["War", "Drama"]),
        more: fc.constantFrom<string[]>([], ["space & time"]),
        from: fc.constantFrom(undefined, 1950),
      }),
      (change) => {
        const state = { ...DEFAULTS, ...change };
        expect(stateOf(forYouHref(state))).toEqual({ state, problems: [] });
      },
    ),
  );
});

test("what is not one of the choices is passed over and said", () => {
  const { state, problems } = stateOf("/for-you?seen=nonsense&variety=900");
  expect(state).toEqual(DEFAULTS);
  expect(problems.map(({ parameter }) => parameter)).toEqual(["variety", "seen"]);
});
