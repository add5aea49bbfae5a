import { expect, test } from "vitest";
import { uniformGenerator } from "@/lib/linalg/random";
import { likeChances, likeFeatures } from "@/lib/models/controls/like-chances";
import { fitLikeChances } from "./fit-like-chances";
import type { ScoredPerson } from "./measure-lists";

const ITEMS = 60;
const uniform = uniformGenerator(7);
const FAME = Float64Array.from({ length: ITEMS }, () => 3 * uniform());
/** Likes film j, of score s_j, with a chance that rises with it. Film 0 is known and the best. */
const people = Array.from({ length: 300 }, (_, user): ScoredPerson => {
  const scores = Float32Array.from({ length: ITEMS }, (_, item) => (item === 0 ? 9 : 4 * uniform() - 2));
  const isLiked = (item: number) => item > 0 && uniform() < 1 / (1 + Math.exp(1 - 1.5 * scores[item]));
  return {
    person: {
      user,
      history: { items: Uint32Array.of(0), halfStars: Uint8Array.of(10) },
      heldOut: Uint32Array.from(scores.keys()).filter(isLiked),
    },
    scores,
    fame: FAME,
  };
});

test("chances are as high as what comes, and rise with the score", () => {
  const weights = fitLikeChances(people) as number[];
  const at = (...scores: number[]) => {
    const ranked = Uint32Array.from(scores, (_, place) => place + 1);
    return likeChances(weights, likeFeatures(Float32Array.of(0, ...scores), ranked, Uint32Array.of(0), FAME));
  };
  const [high, middle] = at(1.9, 0.6);
  expect(high).toBeGreaterThan(middle);
  let [expected, liked] = [0, 0];
  for (const { person, scores } of people) {
    const ranked = Uint32Array.from({ length: ITEMS - 1 }, (_, p) => p + 1).sort((a, b) => scores[b] - scores[a]);
    const chances = likeChances(weights, likeFeatures(scores, ranked, person.history.items, FAME));
    expected += chances.reduce((a, b) => a + b, 0);
    liked += person.heldOut.length;
  }
  expect(expected / liked).toBeCloseTo(1, 3);
});

test("of nobody nothing is learned", () => {
  expect(fitLikeChances([])).toBeUndefined();
});
