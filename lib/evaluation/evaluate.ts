import { columnCounts } from "@/lib/linalg/csr-matrix";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import type { Engine } from "@/lib/models/engine";
import { ENGINES, type EngineName } from "./engines";
import type { Fold, HeldOutPerson } from "./folds";
import { askPeople, emptyTally, type Measured, measuredOf } from "./tally";
import type { TrainingData } from "./training-data";

/**
 * Fits engines to each fold and asks them for every person.
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
  const tallies = names.map((name) => ({ name, tally: emptyTally(people, folds[0].train.columns, at) }));
  for (const [index, fold] of folds.entries()) {
    const popularity = columnCounts(fold.train);
    for (const { name, tally } of tallies) {
      onProgress(name, index);
      await pool.memory.scope(async () => {
        const engine = await ENGINES[name](pool, { ratings: fold.train, items, likedFrom });
        askPeople(tally, engine, fold.people, popularity, at);
      });
    }
  }
  return Object.fromEntries(tallies.map(({ name, tally }) => [name, measuredOf(tally)])) as Record<Name, Measured>;
}

/** Asks one engine that is there already. @param popularity training ratings of each item */
export function measure(
  engine: Engine,
  people: readonly HeldOutPerson[],
  popularity: Uint32Array,
  at: readonly number[],
): Measured {
  const tally = emptyTally(people.length, popularity.length, at);
  askPeople(tally, engine, people, popularity, at);
  return measuredOf(tally);
}
