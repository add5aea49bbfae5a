import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import type { History } from "@/lib/models/engine";
import { KNOWN_WELL } from "@/lib/models/rating-grid";
import { FIVE_FOLDS, type Fold, type FoldsConfig, foldsOverPeople, type HeldOutPerson } from "./folds";

export interface OnboardingConfig extends FoldsConfig {
  /** Whoever rated fewer of the best-known films, those to be found left out, is not asked. */
  leastAnswers: number;
  /** How many people of a fold are asked at most. */
  most: number;
}

export const ONBOARDING: OnboardingConfig = { ...FIVE_FOLDS, leastAnswers: 15, most: 400 };

/**
 * Folds over people who would answer about films: their histories are all that they rated, in all stars, but the likes that are
 * to be found.
 * @param ratings users x items, in half stars, the most rated items first
 */
export function onboardingFolds(ratings: CsrMatrix, config: OnboardingConfig): Fold[] {
  return foldsOverPeople(ratings, config).map(({ train, people }) => ({
    train,
    people: people
      .map((person) => ({ ...person, history: answersOf(ratings, person) }))
      .filter(({ history }) => history.items.filter((item) => item < KNOWN_WELL).length >= config.leastAnswers)
      .slice(0, config.most),
  }));
}

function answersOf({ indptr, indices, values }: CsrMatrix, { user, heldOut }: HeldOutPerson): History {
  const entries = Array.from({ length: indptr[user + 1] - indptr[user] }, (_, e) => indptr[user] + e);
  const known = entries.filter((e) => !heldOut.includes(indices[e]));
  return {
    items: Uint32Array.from(known, (e) => indices[e]),
    halfStars: Uint8Array.from(known, (e) => values[e]),
  };
}
