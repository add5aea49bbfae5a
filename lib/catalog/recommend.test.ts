import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Explanation, MODELS } from "@/types/recommendation";
import { engineOf } from "./engines";
import { ratedMovie } from "./movie-views";
import { recommend, similarity } from "./recommend";
import { createStore } from "./store";
import { itemOf, store, storeOf } from "./store.fixture";

const films = store.model.movies.length;
const [MATRIX, SEVEN] = [itemOf(4), itemOf(26)];
const [UNTAGGED, UNRATED, UNKNOWN] = [itemOf(700), itemOf(701), itemOf(702)];

test("answers with the nearest films, what is known of them and their scores", () => {
  const answer = recommend(store, [MATRIX, SEVEN], "collaborative", 5);
  const nearest = engineOf(store, "collaborative").nearest([MATRIX, SEVEN], 5);
  expect(answer).toEqual({
    seeds: [ratedMovie(store, MATRIX), ratedMovie(store, SEVEN)],
    model: "collaborative",
    notice: undefined,
    recommendations: nearest.map(({ item, score }) => ({
      ...ratedMovie(store, item),
      score: Number(score.toFixed(6)),
      confidence: Number(engineOf(store, "hybrid").similarity.confidence(item).toFixed(3)),
    })),
  });
});

test("recommends as many as asked for where there are as many, best first, never a seed", () => {
  const question = fc.record({
    model: fc.constantFrom(...MODELS),
    seeds: fc.uniqueArray(fc.nat(films - 1), { minLength: 1, maxLength: 8 }),
    k: fc.integer({ min: 1, max: 100 }),
  });
  fc.assert(
    fc.property(question, ({ model, seeds, k }) => {
      const answer = recommend(store, seeds, model, k);
      const engine = engineOf(store, answer.model);
      const placeable = Array.from({ length: films }, (_, item) => item).filter((item) => engine?.canPlace(item));
      const candidates = placeable.filter((item) => !seeds.includes(item));
      const { length } = answer.recommendations;
      // An engine of taste leaves out films for which nothing speaks.
      if (["ease", "factors", "popularity"].includes(answer.model)) expect(length).toBeLessThanOrEqual(k);
      else expect(length).toBe(Math.min(k, candidates.length));
      const scores = answer.recommendations.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      for (const { movieId } of answer.recommendations) expect(candidates).toContain(itemOf(movieId));
      expect(answer.seeds.map(({ movieId }) => itemOf(movieId))).toEqual(seeds);
    }),
  );
});

test("a film without ratings is answered for by the hybrid, and the notice says so", () => {
  const answer = recommend(store, [UNRATED], "collaborative", 3);
  expect(answer.model).toBe("hybrid");
  expect(answer.notice).toBe(
    "Unseen Wonder has no ratings to compare, so the hybrid engine answers instead of the collaborative one.",
  );
  expect(answer.recommendations).toEqual(recommend(store, [UNRATED], "hybrid", 3).recommendations);
  expect(recommend(store, [UNRATED], "hybrid", 3).notice).toBeUndefined();
  expect(recommend(store, [UNRATED], "content", 3).notice).toBeUndefined();
});

test("a film without tags is answered for by the hybrid, and the notice says so", () => {
  const answer = recommend(store, [UNTAGGED], "content", 3);
  expect(answer.model).toBe("hybrid");
  expect(answer.notice).toBe(
    "Nameless Reel has no tag genome to compare, so the hybrid engine answers instead of the content one.",
  );
});

test("an engine that the model was built without is answered for, and the notice says so", () => {
  const { taste: _, ...model } = store.model;
  const answer = recommend(createStore(model), [MATRIX], "ease", 3);
  expect(answer.model).toBe("hybrid");
  expect(answer.notice).toBe("This model was built without the ease engine, so the hybrid engine answers instead.");
});

test("a seed that the engine cannot place has no say", () => {
  const answer = recommend(store, [MATRIX, UNRATED], "collaborative", 5);
  expect(answer.model).toBe("collaborative");
  expect(answer.notice).toBe("Unseen Wonder has no ratings to compare, so the other films alone decide.");
  expect(answer.seeds).toHaveLength(2);
  expect(answer.recommendations).toEqual(recommend(store, [MATRIX], "collaborative", 5).recommendations);
});

test("several seeds that the engine cannot place are named together", () => {
  const answer = recommend(store, [UNRATED, MATRIX, UNKNOWN], "collaborative", 5);
  expect(answer.notice).toBe("Unseen Wonder, Lost Film have no ratings to compare, so the other films alone decide.");
});

test("for a film of which only the name is known the most rated films answer, and the notice says so", () => {
  const named = storeOf([
    { movieId: 1, title: "Seen", count: 3 },
    { movieId: 2, title: "Nothing", count: 0, unknownTo: ["content", "collaborative"], genres: [] },
  ]);
  const answer = recommend(named, [1], "hybrid", 5);
  expect(answer.model).toBe("popularity");
  expect(answer.notice).toBe(
    "Nothing has nothing to compare, so the popularity engine answers instead of the hybrid one.",
  );
  expect(answer.recommendations.map(({ movieId }) => movieId)).toEqual([1]);
});

describe("explanations", () => {
  const questions = fc.record({
    model: fc.constantFrom(...MODELS),
    seeds: fc.uniqueArray(fc.nat(films - 1), { minLength: 1, maxLength: 5 }),
  });

  test("sum to the score, by what films share and by the films asked for", () => {
    fc.assert(
      fc.property(questions, ({ model, seeds }) => {
        for (const { score, explanation } of recommend(store, seeds, model, 20, true).recommendations) {
          const { parts, seeds: shares, base } = explanation as Explanation;
          const byParts = parts.reduce((sum, { contribution }) => sum + contribution, 0);
          const bySeeds = shares.reduce((sum, { contribution }) => sum + contribution, base);
          expect(Math.abs(byParts - score)).toBeLessThan(1e-5 * Math.max(1, score));
          expect(Math.abs(bySeeds - score)).toBeLessThan(1e-5 * Math.max(1, score));
          expect(explanation?.words).toMatch(/^\p{Lu}.*\.$/u);
        }
      }),
    );
  });

  test("name tags, genres and people that films share, the greatest part first", () => {
    const robots = { tags: [1], genres: ["Sci-Fi"], directors: ["Fritz Lang"] };
    const shared = storeOf([
      { movieId: 1, title: "Robots", year: 1999, count: 9, ...robots },
      { movieId: 2, title: "More Robots", year: 2001, count: 9, ...robots },
      { movieId: 3, title: "None", year: 2001, count: 9, genres: ["War"] },
    ]);
    const { recommendations } = recommend(shared, [0], "hybrid", 2, true);
    const { parts = [], words } = recommendations.find(({ movieId }) => movieId === 2)?.explanation ?? {};
    expect(parts.map(({ contribution }) => contribution)).toEqual(
      parts.map(({ contribution }) => contribution).toSorted((a, b) => b - a),
    );
    expect(parts.find(({ kind }) => kind === "person")?.names).toEqual(["Fritz Lang"]);
    expect(parts.find(({ kind }) => kind === "genres")?.names).toEqual(["Sci-Fi"]);
    expect(parts.find(({ kind }) => kind === "tags")?.names).toEqual(["robots"]);
    expect(words).toMatch(/with Fritz Lang too/i);
  });

  test("say how many of those who loved the seed loved the film", () => {
    const [first] = recommend(store, [SEVEN], "hybrid", 20, true).recommendations.filter(
      ({ movieId }) => movieId === 1,
    );
    // Of the fixture's people the first 190 like Seven, the first 130 Toy Story.
    expect(first.explanation?.loved).toEqual([
      { movieId: 26, title: "Seven", lovedSeed: 190, lovedBoth: 130, interval: [0.615, 0.7461] },
    ]);
  });

  test("say it in words where the audience counts, and only of enough people", () => {
    const byAudience = (films: number, seed: number) =>
      recommend(store, [seed], "collaborative", films, true).recommendations.map(
        ({ explanation }) => explanation?.words,
      );
    expect(byAudience(1, SEVEN)[0]).toMatch(/^Loved by \d+ of 190 who love Seven\.$/);
    expect(byAudience(1, itemOf(64997))).toEqual(["Liked by the same people."]);
  });

  test("are given when asked for", () => {
    expect(recommend(store, [MATRIX], "hybrid", 1).recommendations[0]).not.toHaveProperty("explanation");
  });
});

test("a lone film has no company", () => {
  const lone = storeOf([{ movieId: 1, title: "Alone", count: 3 }]);
  expect(recommend(lone, [0], "content", 10).recommendations).toEqual([]);
  expect(recommend(lone, [0], "collaborative", 1).recommendations).toEqual([]);
});

test("the similarity of two films is what each engine scores them, the hybrid first", () => {
  const { similarity: first, hybrid, content, collaborative } = similarity(store, MATRIX, SEVEN);
  expect(first).toBe(hybrid);
  expect(hybrid).toBeCloseTo(recommend(store, [MATRIX], "hybrid", 100).recommendations.find(isSeven)?.score ?? 2, 5);
  expect(content).toBeCloseTo(recommend(store, [MATRIX], "content", 100).recommendations.find(isSeven)?.score ?? 2, 5);
  const scored = recommend(store, [MATRIX], "collaborative", 100).recommendations.find(isSeven);
  expect(collaborative).toBeCloseTo(scored?.score ?? 2, 5);
  expect(similarity(store, SEVEN, MATRIX)).toEqual(similarity(store, MATRIX, SEVEN));
});

test("the similarity of a film with itself is 1", () => {
  expect(similarity(store, MATRIX, MATRIX)).toEqual({ similarity: 1, hybrid: 1, content: 1, collaborative: 1 });
});

test("an engine that cannot place both films gives null", () => {
  const { similarity: hybrid, content, collaborative } = similarity(store, MATRIX, UNTAGGED);
  expect([content, typeof collaborative, typeof hybrid]).toEqual([null, "number", "number"]);
  expect(similarity(store, MATRIX, UNRATED).collaborative).toBeNull();
  expect(similarity(store, UNTAGGED, UNRATED)).toMatchObject({ content: null, collaborative: null });
});

function isSeven({ movieId }: { movieId: number }): boolean {
  return movieId === 26;
}
