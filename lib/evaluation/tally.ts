import type { Engine } from "@/lib/models/engine";
import { type Exposure, measureExposure } from "./exposure";
import type { HeldOutPerson } from "./folds";
import { hitRateAt, ndcgAt, rankItems, recallAt } from "./ranking-metrics";

const METRICS = { hr: hitRateAt, recall: recallAt, ndcg: ndcgAt };

/** What was reached: "hr@10", "recall@10", "ndcg@10", … for each person asked, in the folds' order. */
export interface Measured extends Exposure {
  perPerson: Record<string, Float64Array>;
}

/** What is counted while people are asked, fold by fold. */
export interface Tally {
  /** Rows that are filled already. */
  asked: number;
  perPerson: Record<string, Float64Array>;
  recommended: Uint32Array;
  /** Of all that was recommended, in ratings of the training people. */
  popularity: number;
}

/** @param at list lengths, rising */
export function emptyTally(people: number, itemCount: number, at: readonly number[]): Tally {
  const keys = Object.keys(METRICS).flatMap((metric) => at.map((k) => `${metric}@${k}`));
  const perPerson = Object.fromEntries(keys.map((key) => [key, new Float64Array(people)]));
  return { asked: 0, perPerson, recommended: new Uint32Array(itemCount), popularity: 0 };
}

/**
 * Asks an engine for people, the next rows of the tally. Coverage, Gini and mean popularity are those of the first `at[0]` films.
 * @param popularity training ratings of each item
 */
export function askPeople(
  tally: Tally,
  engine: Engine,
  people: readonly HeldOutPerson[],
  popularity: Uint32Array,
  at: readonly number[],
): void {
  for (const person of people) {
    const { history, heldOut, candidates } = person;
    const lists = candidates && [candidates, heldOut];
    const ranked = rankItems(engine.scoreItems(history), history.items, Math.max(...at), lists);
    addPerson(tally, person, ranked, at);
    for (const item of ranked.subarray(0, at[0])) {
      tally.recommended[item]++;
      tally.popularity += popularity[item];
    }
  }
}

function addPerson(tally: Tally, person: HeldOutPerson, ranked: Uint32Array, at: readonly number[]): void {
  const heldOut = new Set(person.heldOut);
  for (const [metric, measure] of Object.entries(METRICS)) {
    for (const k of at) tally.perPerson[`${metric}@${k}`][tally.asked] = measure(ranked, heldOut, k);
  }
  tally.asked++;
}

export function measuredOf({ perPerson, recommended, popularity }: Tally): Measured {
  const total = recommended.reduce((sum, count) => sum + count, 0);
  return { perPerson, ...measureExposure(recommended), meanPopularity: total === 0 ? 0 : popularity / total };
}
