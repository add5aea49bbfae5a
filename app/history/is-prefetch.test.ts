import { expect, test } from "vitest";
import { isPrefetch } from "./is-prefetch";

test.each([
  ["sec-purpose", "prefetch"],
  ["sec-purpose", "prefetch;prerender"],
  ["Sec-Purpose", "prefetch;anonymous-client-ip"],
  ["purpose", "prefetch"],
  ["x-moz", "prefetch"],
  ["x-purpose", "preview"],
])("a browser that says %s: %s asks ahead", (name, value) => {
  expect(isPrefetch(new Headers({ [name]: value }))).toBe(true);
});

test("one that says nothing of it, or something else, does not", () => {
  expect(isPrefetch(new Headers())).toBe(false);
  expect(isPrefetch(new Headers({ "sec-purpose": "", purpose: "navigate", "sec-fetch-mode": "navigate" }))).toBe(false);
});
