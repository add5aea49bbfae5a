import { expect, test } from "vitest";
import { byDecade, byGenre } from "./genre-families";

test("genres share a family's color; one that is not known, and none at all, are others", () => {
  const { names, colorOf } = byGenre(["Action", "Drama", "Telenovela", "War"]);
  const nameOf = (genre: number) => names[colorOf(genre, 1999)];
  expect([0, 1, 2, 3, 255].map(nameOf)).toEqual([
    "Action, war, western",
    "Drama",
    "Other",
    "Action, war, western",
    "Other",
  ]);
});

test.each([
  [1895, "before 1950"],
  [1949, "before 1950"],
  [1950, "1950s"],
  [1999, "1990s"],
  [2020, "2020s"],
  [2031, "2020s"],
  [0, "year unknown"],
])("a film of %d is of the color of %s", (year, name) => {
  const { names, colorOf } = byDecade();
  expect(names[colorOf(0, year)]).toBe(name);
});

test("both take ten colors, as many as the painters have", () => {
  for (const { names, variables } of [byGenre([]), byDecade()]) {
    expect(names.length).toBe(10);
    expect(new Set(variables).size).toBe(10);
  }
});
