import type { Engine } from "@/lib/models/engine";
import { standardize } from "@/lib/models/hybrid-engine";
import type { HeldOutPerson } from "./folds";
import { ndcgAt, rankItems } from "./ranking-metrics";

/** Weights are tenths of the whole. */
const TENTHS = 10;
const PLACES = 100;

/**
 * The weights of a blend, in tenths, at which people who had no part in the fit find most of what they liked: the best mean
 * NDCG@100 of all such weights, a tenth for each at least, as one knows films that another does not. Likelihood is no
 * substitute: it asks where the last of a person's films stands, and gives nearly all weight to the engine that is less
 * surprised by rare ones (docs/decisions/0019). Where there is nobody all weigh alike.
 */
export function chooseBlend(engines: readonly Engine[], people: readonly HeldOutPerson[]): number[] {
  if (people.length === 0) return engines.map(() => 1 / engines.length);
  const choices = tenthsOf(engines.length, TENTHS).filter((tenths) => tenths.every((count) => count > 0));
  const gains = new Float64Array(choices.length);
  for (const person of people) {
    const scores = engines.map((engine) => standardize(engine.scoreItems(person.history), person.history));
    choices.forEach((weights, c) => {
      gains[c] += gainOf(blend(scores, weights), person);
    });
  }
  const best = choices[gains.indexOf(gains.reduce((a, b) => Math.max(a, b)))];
  return best.map((tenths) => tenths / TENTHS);
}

function blend(scores: readonly Float32Array[], weights: readonly number[]): Float32Array {
  const total = new Float32Array(scores[0].length);
  scores.forEach((ofEngine, k) => {
    for (let item = 0; item < total.length; item++) total[item] += weights[k] * ofEngine[item];
  });
  return total;
}

/** NDCG@100 of a person held out. */
export function gainOf(scores: Float32Array, { history, heldOut }: HeldOutPerson): number {
  return ndcgAt(rankItems(scores, history.items, PLACES), new Set(heldOut), PLACES);
}

/** All ways to share `left` tenths among so many engines. */
function tenthsOf(engines: number, left: number): number[][] {
  if (engines === 1) return [[left]];
  return Array.from({ length: left + 1 }, (_, first) => first).flatMap((first) =>
    tenthsOf(engines - 1, left - first).map((rest) => [first, ...rest]),
  );
}
