import { expect, test } from "vitest";
import { forYouHref } from "./list-href";

test("what is as it would be without a word is left out, in whatever order it was asked for", () => {
  expect(forYouHref({})).toBe("/for-you");
  expect(forYouHref({ seen: "hide", watchlist: "show" })).toBe("/for-you");
  expect(forYouHref({ seen: "no such choice" })).toBe("/for-you");
  expect(forYouHref({ watchlist: "only", seen: "show" })).toBe("/for-you?seen=show&watchlist=only");
  expect(forYouHref({ seen: "show", watchlist: "only" })).toBe("/for-you?seen=show&watchlist=only");
});
