import { expect, test } from "vitest";
import { keysOfForeignTitle } from "./foreign-titles";

test.each([
  ["The Matrix", ["matrix"]],
  ["Rocky II", ["rocky ii", "rocky 2"]],
  ["Rocky 2", ["rocky 2", "rocky ii"]],
  ["2 Days in Paris", ["2 days in paris"]],
  ["Seven (a.k.a. Se7en)", ["seven k se7en", "seven", "se7en"]],
  ["City of God (Cidade de Deus)", ["city of god cidade de deus", "city of god", "cidade de deus"]],
  ["", []],
  ["$", ["$"]],
])("%s may be found under %j", (title, keys) => {
  expect(keysOfForeignTitle(title)).toEqual(keys);
});

test("parentheses without end are read in no time that grows with their square", () => {
  const start = performance.now();
  for (const text of ["(".repeat(50_000), "a (".repeat(20_000), " ".repeat(50_000)]) keysOfForeignTitle(`${text}x`);
  expect(performance.now() - start).toBeLessThan(2000);
});
