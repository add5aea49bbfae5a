import { expect, test } from "vitest";
import { movieDetails } from "@/lib/catalog/movie-views";
import { itemOf, store } from "@/lib/catalog/store.fixture";
import { answerMovie } from "./movie";

const answer = (movieId: string) => answerMovie(store, new URLSearchParams(), movieId);

test("gives all that is known of a film", () => {
  expect(answer("48")).toEqual(movieDetails(store, itemOf(48)));
});

test("a film nobody rated has the mean null", () => {
  expect(answer("701").ratingMean).toBeNull();
});

test("a film that is not there is named in the problem", () => {
  expect(() => answer("99")).toThrow("There is no film with movieId 99 in this data set.");
});

test.each(["x", "4-the-matrix", "-1", "4.0", "%34", "99999999999"])("%s is no movieId", (movieId) => {
  expect(() => answer(movieId)).toThrow(`movieId: got "${movieId}", expected a whole number from 0 to 4294967295`);
});
