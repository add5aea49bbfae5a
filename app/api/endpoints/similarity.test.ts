import { expect, test } from "vitest";
import { similarity } from "@/lib/catalog/recommend";
import { itemOf, store } from "@/lib/catalog/store.fixture";
import { answerSimilarity } from "./similarity";

const answer = (search: string) => answerSimilarity(store, new URLSearchParams(search));

test("gives how like a pair is by each engine", () => {
  expect(answer("movies=4,26")).toEqual(similarity(store, itemOf(4), itemOf(26)));
});

test("gives null where an engine knows nothing of one of them", () => {
  expect(answer("movies=702,4")).toMatchObject({ content: null, collaborative: null });
});

test.each([
  ["", "movies: not given, expected two movieIds with a comma between them"],
  ["movies=4", 'movies: got "4", expected two movieIds with a comma between them'],
  ["movies=4,26,1", 'movies: got "4,26,1", expected two movieIds with a comma between them'],
  ["movies=4,99", "There is no film with movieId 99 in this data set."],
])("%j is refused with a sentence", (search, detail) => {
  expect(() => answer(search)).toThrow(detail);
});
