import { expect, test } from "vitest";
import { store } from "@/lib/catalog/store.fixture";
import { answerMovies } from "./movies";

const answer = (search: string) => answerMovies(store, new URLSearchParams(search));
const ids = (search: string) => answer(search).movies.map(({ movieId }) => movieId);

test("gives the films that fit the query, without their histograms", () => {
  expect(answer("q=unseen")).toEqual({
    query: { q: "unseen", limit: 8 },
    movies: [{ movieId: 701, title: "Unseen Wonder", year: 2020, genres: ["Drama"], ratingCount: 0, ratingMean: null }],
  });
});

test("gives the most rated films where nothing is asked for", () => {
  expect(ids("limit=3")).toEqual([4, 26, 293]);
  expect(ids("q=+&limit=3")).toEqual([4, 26, 293]);
});

test("gives as many as the limit says", () => {
  expect(ids("q=dune")).toEqual([2021, 245000]);
  expect(ids("q=dune&limit=1")).toEqual([2021]);
});

test("a query that fits nothing gives no films", () => {
  expect(ids("q=xyzzyx")).toEqual([]);
});
