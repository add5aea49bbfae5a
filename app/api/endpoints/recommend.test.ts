import { expect, test } from "vitest";
import { recommend } from "@/lib/catalog/recommend";
import { itemOf, store } from "@/lib/catalog/store.fixture";
import { answerRecommend } from "./recommend";

const answer = (search: string) => answerRecommend(store, new URLSearchParams(search));

test("repeats the question as it was understood, and gives the films", () => {
  const { query, model, notice, recommendations } = answer("title=matrix,+the&movieId=26&k=2&model=collaborative");
  expect(query).toEqual({
    movies: [
      { movieId: 26, title: "Seven", year: 1995 },
      { movieId: 4, title: "The Matrix", year: 1999 },
    ],
    model: "collaborative",
    k: 2,
  });
  expect([model, notice]).toEqual(["collaborative", undefined]);
  const expected = recommend(store, [26, 4].map(itemOf), "collaborative", 2).recommendations;
  expect(recommendations.map(({ movieId, score }) => ({ movieId, score }))).toEqual(
    expected.map(({ movieId, score }) => ({ movieId, score })),
  );
});

test("a film nobody rated has the mean null, and no film brings its histogram", () => {
  const { recommendations } = answer("movieId=4&k=100");
  expect(recommendations.find(({ movieId }) => movieId === 701)).toMatchObject({ ratingCount: 0, ratingMean: null });
  for (const movie of recommendations) expect(movie).not.toHaveProperty("histogram");
});

test("says which engine answered where the one asked for cannot", () => {
  expect(answer("movieId=701&model=collaborative")).toMatchObject({
    query: { model: "collaborative" },
    model: "hybrid",
    notice: expect.stringContaining("Unseen Wonder has no ratings"),
  });
});

test("explains each score where asked to", () => {
  const { query, recommendations } = answer("movieId=4&k=3&explain=true");
  expect(query).not.toHaveProperty("explain");
  expect(recommendations).toHaveLength(3);
  for (const { score, explanation } of recommendations) {
    const sum = explanation?.parts.reduce((total, { contribution }) => total + contribution, 0) ?? Number.NaN;
    expect(Math.abs(sum - score)).toBeLessThan(1e-5);
  }
  expect(answer("movieId=4&k=3").recommendations[0]).not.toHaveProperty("explanation");
});

test("asks for a film where none is named", () => {
  expect(() => answer("k=5")).toThrow("movieId: not given, expected a movieId or a title to start from");
});
