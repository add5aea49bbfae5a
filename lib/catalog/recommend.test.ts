import fc from "fast-check";
import { expect, test } from "vitest";
import { MODELS } from "@/types/recommendation";
import { canPlace, engineOf, nearestToSeeds } from "./engines";
import { ratedMovie } from "./movie-views";
import { recommend, similarity } from "./recommend";
import { itemOf, store, storeOf } from "./store.fixture";

const films = store.model.movies.length;
const [MATRIX, SEVEN] = [itemOf(4), itemOf(26)];
const [UNTAGGED, UNRATED, UNKNOWN] = [itemOf(700), itemOf(701), itemOf(702)];

test("answers with the nearest films, what is known of them and their scores", () => {
  const answer = recommend(store, [MATRIX, SEVEN], "collaborative", 5);
  const nearest = nearestToSeeds(engineOf(store, "collaborative"), [MATRIX, SEVEN], 5);
  expect(answer).toEqual({
    seeds: [ratedMovie(store, MATRIX), ratedMovie(store, SEVEN)],
    model: "collaborative",
    notice: undefined,
    recommendations: nearest.map(({ item, score }) => ({
      ...ratedMovie(store, item),
      score: Number(score.toFixed(6)),
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
      const placeable = Array.from({ length: films }, (_, item) => item).filter((item) => canPlace(engine, item));
      const nobody = MODELS.every((name) => !seeds.some((seed) => canPlace(engineOf(store, name), seed)));
      const candidates = placeable.filter((item) => !seeds.includes(item));
      expect(answer.recommendations).toHaveLength(nobody ? 0 : Math.min(k, candidates.length));
      const scores = answer.recommendations.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      for (const { movieId } of answer.recommendations) expect(candidates).toContain(itemOf(movieId));
      expect(answer.seeds.map(({ movieId }) => itemOf(movieId))).toEqual(seeds);
    }),
  );
});

test("a film without ratings is answered for by the content engine, and the notice says so", () => {
  const answer = recommend(store, [UNRATED], "collaborative", 3);
  expect(answer.model).toBe("content");
  expect(answer.notice).toBe(
    "Unseen Wonder has no ratings to compare, so the content engine answers instead of the collaborative one.",
  );
  expect(answer.recommendations).toEqual(recommend(store, [UNRATED], "content", 3).recommendations);
  expect(recommend(store, [UNRATED], "content", 3).notice).toBeUndefined();
});

test("a film without tags is answered for by the collaborative engine, and the notice says so", () => {
  const answer = recommend(store, [UNTAGGED], "content", 3);
  expect(answer.model).toBe("collaborative");
  expect(answer.notice).toBe(
    "Nameless Reel has no tag genome to compare, so the collaborative engine answers instead of the content one.",
  );
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

test("of a film nothing is known of, nothing is recommended, and the notice says why", () => {
  expect(recommend(store, [UNKNOWN], "content", 5)).toEqual({
    seeds: [ratedMovie(store, UNKNOWN)],
    model: "content",
    notice: "Nothing is known of Lost Film but the name: no ratings, tags or genres.",
    recommendations: [],
  });
});

test("a lone film has no company", () => {
  const lone = storeOf([{ movieId: 1, title: "Alone", count: 3 }]);
  expect(recommend(lone, [0], "content", 10).recommendations).toEqual([]);
  expect(recommend(lone, [0], "collaborative", 1).recommendations).toEqual([]);
});

test("the similarity of two films is each engine's cosine, content first", () => {
  const { similarity: first, content, collaborative } = similarity(store, MATRIX, SEVEN);
  expect(first).toBe(content);
  expect(content).toBeCloseTo(recommend(store, [MATRIX], "content", 100).recommendations.find(isSeven)?.score ?? 2, 5);
  const scored = recommend(store, [MATRIX], "collaborative", 100).recommendations.find(isSeven);
  expect(collaborative).toBeCloseTo(scored?.score ?? 2, 5);
  expect(similarity(store, SEVEN, MATRIX)).toEqual(similarity(store, MATRIX, SEVEN));
});

test("the similarity of a film with itself is 1", () => {
  expect(similarity(store, MATRIX, MATRIX)).toEqual({ similarity: 1, content: 1, collaborative: 1 });
});

test("an engine that cannot place both films gives null, and the other one's is the similarity", () => {
  const { collaborative } = similarity(store, MATRIX, UNTAGGED);
  expect(similarity(store, MATRIX, UNTAGGED)).toEqual({ similarity: collaborative, content: null, collaborative });
  expect(similarity(store, MATRIX, UNRATED).collaborative).toBeNull();
  expect(similarity(store, UNTAGGED, UNRATED)).toEqual({ similarity: null, content: null, collaborative: null });
});

function isSeven({ movieId }: { movieId: number }): boolean {
  return movieId === 26;
}
