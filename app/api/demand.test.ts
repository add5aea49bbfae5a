import { expect, test } from "vitest";
import { k, movieIds, wishParameters } from "@/app/query/parameters";
import { parseQuery } from "@/app/query/parse-query";
import { itemOf, store } from "@/lib/catalog/store.fixture";
import { demandItem, demandQuery, demandSeeds, demandTuning } from "./demand";
import { ProblemError } from "./problem";

function problemOf(demand: () => unknown) {
  try {
    demand();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
  }
  throw new Error("no problem");
}

const demandK = (search: string) => demandQuery(new URLSearchParams(search), { movieId: movieIds, k });

test("a query that is right is read", () => {
  expect(demandK("movieId=4&movieId=26")).toEqual({ movieId: [4, 26], k: 10 });
});

test("a query that is not is a 400 naming the first parameter at fault", () => {
  expect(problemOf(() => demandK("k=0&movieId=x"))).toEqual({
    status: 400,
    title: "Invalid parameter",
    parameter: "movieId",
    detail: 'movieId: got "x", expected a whole number from 0 to 4294967295',
  });
});

test("a wish that names nothing here is a 400 and says no more than problems do", () => {
  const { query } = parseQuery(new URLSearchParams("more=spice&genre=Opera"), wishParameters);
  expect(problemOf(() => demandTuning(store, query, []))).toEqual({
    status: 400,
    title: "Invalid parameter",
    parameter: "more",
    detail: 'more: got "spice", expected a tag of a film here',
  });
});

test("films are found by whatever names them", () => {
  expect(demandItem(store, 26)).toBe(itemOf(26));
  expect(demandSeeds(store, { movieIds: [4], titles: ["se7en"], imdbIds: ["tt0133093"], tmdbIds: [] })).toEqual(
    [4, 26].map(itemOf),
  );
});

test("a film that is not there is a 404 with suggestions", () => {
  const problem = problemOf(() => demandSeeds(store, { movieIds: [4], titles: ["Mattrix"], imdbIds: [], tmdbIds: [] }));
  expect(problem).toMatchObject({
    status: 404,
    title: "Unknown film",
    detail: "There is no film with “Mattrix” in this data set.",
  });
  expect(problem.suggestions).toContainEqual({ movieId: 4, title: "The Matrix", year: 1999 });
  expect(problemOf(() => demandItem(store, 99)).suggestions).toHaveLength(5);
});

test("films named in several ways are counted together", () => {
  const many = { movieIds: Array(11).fill(4), titles: Array(10).fill("se7en"), imdbIds: [], tmdbIds: [] };
  expect(problemOf(() => demandSeeds(store, many))).toMatchObject({ status: 400, parameter: "movieId" });
});
