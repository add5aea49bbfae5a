import { columnCounts } from "@/lib/linalg/csr-matrix";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import type { Engine } from "@/lib/models/engine";
import { ENGINES, type EngineName } from "./engines";
import { type Exposure, measureExposure } from "./exposure";
import type { Fold, HeldOutPerson } from "./folds";
import { hitRateAt, ndcgAt, rankItems, recallAt } from "./ranking-metrics";
import type { TrainingData } from "./training-data";

const METRICS = { hr: hitRateAt, recall: recallAt, ndcg: ndcgAt };

/** What an engine reached: "hr@10", "recall@10", "ndcg@10", … for each person asked, in the folds' order. */
export interface Measured extends Exposure {
  perPerson: Record<string, Float64Array>;
}

/**
 * Fits engines to each fold and asks them for every person. Coverage, Gini and mean popularity are those of the first
 * `at[0]` films.
 * @param at list lengths, rising
 */
export async function evaluate<Name extends EngineName>(
  pool: KernelPool,
  folds: readonly Fold[],
  { items, likedFrom }: Omit<TrainingData, "ratings">,
  names: readonly Name[],
  at: readonly number[],
  onProgress: (name: Name, fold: number) => void = () => {},
): Promise<Record<Name, Measured>> {
  const people = folds.reduce((sum, fold) => sum + fold.people.length, 0);
  const itemCount = folds[0].train.columns;
  const tallies = names.map((name) => ({ name, tally: emptyTally(people, itemCount, at) }));
  let first = 0;
  for (const [index, fold] of folds.entries()) {
    const popularity = columnCounts(fold.train);
    for (const { name, tally } of tallies) {
      onProgress(name, index);
      await pool.memory.scope(async () => {
        const engine = await ENGINES[name](pool, { ratings: fold.train, items, likedFrom });
        askPeople(tally, first, engine, fold.people, popularity, at);
      });
    }
    first += fold.people.length;
  }
  const results = tallies.map(({ name, tally }) => [name, { perPerson: tally.perPerson, ...exposureOf(tally) }]);
  return Object.fromEntries(results) as Record<Name, Measured>;
}

/** Asks one engine that is there already. @param popularity training ratings of each item */
export function measure(
  engine: Engine,
  people: readonly HeldOutPerson[],
  popularity: Uint32Array,
  at: readonly number[],
): Measured {
  const tally = emptyTally(people.length, popularity.length, at);
  askPeople(tally, 0, engine, people, popularity, at);
  return { perPerson: tally.perPerson, ...exposureOf(tally) };
}

function askPeople(
  tally: Tally,
  first: number,
  engine: Engine,
  people: readonly HeldOutPerson[],
  popularity: Uint32Array,
  at: readonly number[],
): void {
  people.forEach((person, p) => {
    const { history, heldOut, candidates } = person;
    const lists = candidates && [candidates, heldOut];
    const ranked = rankItems(engine.scoreItems(history), history.items, Math.max(...at), lists);
    addPerson(tally, first + p, person, ranked, at);
    for (const item of ranked.subarray(0, at[0])) {
      tally.recommended[item]++;
      tally.popularity += popularity[item];
    }
  });
}

interface Tally {
  perPerson: Record<string, Float64Array>;
  recommended: Uint32Array;
  /** Of all that was recommended, in ratings of the training people. */
  popularity: number;
}

function emptyTally(people: number, itemCount: number, at: readonly number[]): Tally {
  const keys = Object.keys(METRICS).flatMap((metric) => at.map((k) => `${metric}@${k}`));
  const perPerson = Object.fromEntries(keys.map((key) => [key, new Float64Array(people)]));
  return { perPerson, recommended: new Uint32Array(itemCount), popularity: 0 };
}

function addPerson(
  { perPerson }: Tally,
  row: number,
  person: HeldOutPerson,
  ranked: Uint32Array,
  at: readonly number[],
) {
  const heldOut = new Set(person.heldOut);
  for (const [metric, measure] of Object.entries(METRICS)) {
    for (const k of at) perPerson[`${metric}@${k}`][row] = measure(ranked, heldOut, k);
  }
}

function exposureOf({ recommended, popularity }: Tally): Exposure {
  const total = recommended.reduce((sum, count) => sum + count, 0);
  return { ...measureExposure(recommended), meanPopularity: total === 0 ? 0 : popularity / total };
}
