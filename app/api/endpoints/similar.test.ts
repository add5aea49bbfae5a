import { expect, test } from "vitest";
import { store } from "@/lib/catalog/store.fixture";
import { answerRecommend } from "./recommend";
import { answerSimilar } from "./similar";

const answer = (movieId: string, search = "") => answerSimilar(store, new URLSearchParams(search), movieId);

test("answers what is recommended for the film alone", () => {
  const search = "k=4&model=content&explain=true";
  expect(answer("26", search)).toEqual(answerRecommend(store, new URLSearchParams(`movieId=26&${search}`)));
});

test("other films in the query have no say", () => {
  expect(answer("26", "movieId=4&title=dune&k=4")).toEqual(answer("26", "k=4"));
});

test("a film that is not there is named in the problem", () => {
  expect(() => answer("99")).toThrow("There is no film with movieId 99 in this data set.");
});

test("what is wrong is refused with a sentence", () => {
  expect(() => answer("x")).toThrow('movieId: got "x", expected a whole number from 0 to 4294967295');
  expect(() => answer("4", "k=0")).toThrow('k: got "0", expected a whole number from 1 to 100');
});
