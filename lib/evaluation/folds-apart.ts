import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import { type Fold, type FoldsConfig, foldsOverPeople } from "./folds";

/** Two sets of people of whom none is in both: some to choose by, others to report of. */
export interface FoldsApart {
  choosing: Fold[];
  reporting: Fold[];
}

export interface ChoosingConfig {
  seed: number;
  /** How many of the folds of `seed` are chosen by. */
  folds: number;
  /** How often each person's likes are divided anew into known ones and ones to be found, which evens out the luck of it. */
  divisions: number;
}

/**
 * Folds to choose by, and all folds of the config's own seed without the people asked in the former. Nobody asked has a part in
 * the training of their own fold.
 */
export function foldsApart(ratings: CsrMatrix, config: FoldsConfig, choosingConfig: ChoosingConfig): FoldsApart {
  const { seed, folds, divisions } = choosingConfig;
  const divided = Array.from({ length: divisions }, (_, d) => foldsOverPeople(ratings, { ...config, seed: seed + d }));
  const everybody = divided.flat().flatMap(({ people }) => people);
  const choosing = divided[0].slice(0, folds).map(({ train, people }) => {
    const users = usersOf(people);
    return { train, people: everybody.filter(({ user }) => users.has(user)) };
  });
  const isAsked = usersOf(choosing.flatMap(({ people }) => people));
  const reporting = foldsOverPeople(ratings, config).map(({ train, people }) => ({
    train,
    people: people.filter(({ user }) => !isAsked.has(user)),
  }));
  return { choosing, reporting };
}

function usersOf(people: Fold["people"]): Set<number> {
  return new Set(people.map(({ user }) => user));
}
