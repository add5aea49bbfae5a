import { columnCounts } from "@/lib/linalg/csr-matrix";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { fameOf } from "@/lib/models/controls/favor-popular";
import { ENGINES, type EngineName } from "./engines";
import type { Fold, HeldOutPerson } from "./folds";
import { estimateDifference, estimateMean } from "./significance";
import type { TrainingData } from "./training-data";

/** What an engine thinks of every item for a person held out. */
export interface ScoredPerson {
  person: HeldOutPerson;
  scores: Float32Array;
  /** How well known films are among those learned from, as `fameOf` has it. */
  fame: Float64Array;
}

/** The items a person is given, best first. */
export type MakeList = (scored: ScoredPerson) => Uint32Array;
/** What such a list is worth. */
export type Measure = (list: Uint32Array, person: HeldOutPerson) => number;

/** A measure of some lists beside that of others, and its change as a share of it, person by person. */
export interface Change {
  mean: number;
  relative: number;
  standardError: number;
}

/** Fits an engine to each fold and keeps all its scores, so that many ways to make lists of them can be tried. */
export async function scorePeople(
  pool: KernelPool,
  folds: readonly Fold[],
  data: Omit<TrainingData, "ratings">,
  name: EngineName,
  onProgress: (fold: number) => void = () => {},
): Promise<ScoredPerson[]> {
  const scored: ScoredPerson[] = [];
  for (const [index, { train, people }] of folds.entries()) {
    onProgress(index);
    await pool.memory.scope(async () => {
      const engine = await ENGINES[name](pool, { ...data, ratings: train });
      const fame = fameOf(columnCounts(train));
      for (const person of people) scored.push({ person, scores: engine.scoreItems(person.history), fame });
    });
  }
  return scored;
}

/** Each measure of the lists `make` gives beside that of those `plain` gives. Whoever is asked several times counts once, by the mean. */
export function compareLists<Name extends string>(
  people: readonly ScoredPerson[],
  plain: MakeList,
  make: MakeList,
  measures: Record<Name, Measure>,
): Record<Name, Change> {
  const listsOf = (makeList: MakeList) => people.map((scored) => makeList(scored));
  const [before, after] = [listsOf(plain), listsOf(make)];
  const compared = Object.entries<Measure>(measures).map(([name, measure]) => {
    const valuesOf = (lists: Uint32Array[]) =>
      meansByUser(
        people,
        lists.map((list, p) => measure(list, people[p].person)),
      );
    const [old, now] = [valuesOf(before), valuesOf(after)];
    const { mean, standardError } = estimateDifference(now, old);
    const base = estimateMean(old).mean;
    return [name, { mean: estimateMean(now).mean, relative: mean / base, standardError: standardError / base }];
  });
  return Object.fromEntries(compared) as Record<Name, Change>;
}

function meansByUser(people: readonly ScoredPerson[], values: readonly number[]): number[] {
  const ofUser = new Map<number, { sum: number; count: number }>();
  people.forEach(({ person: { user } }, p) => {
    const { sum, count } = ofUser.get(user) ?? { sum: 0, count: 0 };
    ofUser.set(user, { sum: sum + values[p], count: count + 1 });
  });
  return Array.from(ofUser.values(), ({ sum, count }) => sum / count);
}
