import fc from "fast-check";
import { expect, test } from "vitest";
import { PageAddress } from "./page-address";

interface State {
  films: number[];
  words: string[];
  sort: string;
  from?: number;
}

const STANDARD: State = { films: [], words: [], sort: "liked", from: undefined };
const address = new PageAddress("/page", STANDARD, { films: "film" });
const parts = {
  films: fc.array(fc.nat(), { maxLength: 3 }),
  words: fc.array(fc.string({ unit: "binary", minLength: 1 }), { maxLength: 3 }),
  sort: fc.constantFrom("liked", "newest", "a&b=c"),
  from: fc.constantFrom(undefined, 1950),
};
const states = fc.record(parts);
const changes = fc.record(parts, { requiredKeys: [] });

test("parts stand in the order of the standard state, without those that equal it", () => {
  expect(address.href(STANDARD)).toBe("/page");
  expect(address.href({ from: 1950, sort: "newest", words: ["a b", "c&d"], films: [2, 1] })).toBe(
    "/page?film=2&film=1&words=a+b&words=c%26d&sort=newest&from=1950",
  );
});

test("a changed state has the same address, however it is asked for", () => {
  fc.assert(
    fc.property(states, fc.array(changes, { maxLength: 4 }), (state, several) => {
      for (const change of several) {
        const href = address.href({ ...state, ...change });
        expect(address.href(state, change)).toBe(href);
        expect([...new URL(href, "http://site").searchParams]).toEqual(address.pairs({ ...state, ...change }));
      }
    }),
  );
});
