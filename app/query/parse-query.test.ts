import { expect, test } from "vitest";
import { z } from "zod";
import { fillable, optional, parseQuery, repeated, single } from "./parse-query";

const digit = z
  .string()
  .regex(/^\d$/, "a digit")
  .transform((text) => Number(text));
const PARSERS = { one: single(digit, 5), many: repeated(digit, 3) };

const parse = (search: string) => parseQuery(new URLSearchParams(search), PARSERS);

test("reads parameters given once and repeatedly, in their order", () => {
  expect(parse("many=3&one=7&many=1")).toEqual({ query: { one: 7, many: [3, 1] }, problems: [] });
});

test("absent parameters have their defaults and are no problem", () => {
  expect(parse("")).toEqual({ query: { one: 5, many: [] }, problems: [] });
});

test("parameters of other names are passed over", () => {
  expect(parse("two=2&__proto__=x&constructor=y")).toEqual({ query: { one: 5, many: [] }, problems: [] });
});

test("a value that cannot be used gives the default and a sentence of what was got and expected", () => {
  expect(parse("one=x")).toEqual({
    query: { one: 5, many: [] },
    problems: [{ parameter: "one", detail: 'one: got "x", expected a digit' }],
  });
});

test("of repeated values the usable ones stay", () => {
  expect(parse("many=1&many=&many=3")).toEqual({
    query: { one: 5, many: [1, 3] },
    problems: [{ parameter: "many", detail: 'many: got "", expected a digit' }],
  });
});

test("a parameter given too often is reported and its first values taken", () => {
  expect(parse("one=1&one=2")).toEqual({
    query: { one: 1, many: [] },
    problems: [{ parameter: "one", detail: "one: given 2 times, expected it once" }],
  });
  expect(parse("many=1&many=2&many=3&many=4")).toEqual({
    query: { one: 5, many: [1, 2, 3] },
    problems: [{ parameter: "many", detail: "many: given 4 times, expected at most 3" }],
  });
});

test("problems come in the parameters' order, and long values are cut", () => {
  const { problems } = parse(`many=${"9".repeat(100)}&one=x`);
  expect(problems.map(({ detail }) => detail)).toEqual([
    'one: got "x", expected a digit',
    `many: got "${"9".repeat(40)}…", expected a digit`,
  ]);
});

test("fields that a form leaves empty ask for nothing", () => {
  const parsers = { some: fillable(repeated(digit, 2)), maybe: optional(digit) };
  const read = (search: string) => parseQuery(new URLSearchParams(search), parsers);
  expect(read("some=&maybe=")).toEqual({ query: { some: [], maybe: undefined }, problems: [] });
  expect(read("some=&some=1&some=+&some=2&maybe=7")).toEqual({ query: { some: [1, 2], maybe: 7 }, problems: [] });
  expect(read("some=x&maybe=1&maybe=2").problems.map(({ detail }) => detail)).toEqual([
    'some: got "x", expected a digit',
    "maybe: given 2 times, expected it once",
  ]);
});
