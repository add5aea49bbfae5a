import "server-only";
import { avoidSeeds } from "@/lib/models/controls/avoid-seeds";
import { critiqueScores } from "@/lib/models/controls/critique-scores";
import { diversify } from "@/lib/models/controls/diversify";
import { fameOf, favorPopular } from "@/lib/models/controls/favor-popular";
import { favorRecent } from "@/lib/models/controls/favor-recent";
import { kindSimilarity } from "@/lib/models/controls/kind-similarity";
import { rankScores } from "@/lib/models/rank-scores";
import type { WishKind } from "@/types/recommendation";
import { engineOf, type ScoredItem } from "./engines";
import { countScored, passingFilms, scoresOfMarked, years } from "./film-filters";
import { perStore } from "./per-store";
import type { Store } from "./store";
import { tagRelevances } from "./tag-relevances";
import type { Tuning } from "./tuning";

/** What a control added to the scores of films. */
export interface Adjustment {
  kind: WishKind;
  of(item: number): number;
}

export interface TunedScores {
  ranked: ScoredItem[];
  /** With what the engine gave they sum to a film's score. */
  adjustments: Adjustment[];
  /** How many films pass the filters and are not left out by a control. */
  fitting: number;
}

/** Strength of variety at its end: the mean of relevance and unlikeness. */
const MOST_VARIETY = 0.6;
/** Of so many films a varied list is chosen, for each that it holds, and of a hundred at least. */
const CANDIDATES = 5;

/**
 * The k films that an engine and a visitor's wishes agree on, in the order of docs/decisions/0020: critiques, popularity, years,
 * films to be unlike, filters, variety.
 * @param scoresOf an engine's scores of the films that are marked, or of all, not to be changed; −Infinity where it has nothing to say
 */
export function tuneScores(
  store: Store,
  seeds: number[],
  scoresOf: (marks?: Uint8Array) => Float32Array,
  tuning: Tuning,
  k: number,
): TunedScores {
  const steps: [WishKind, (before: Float32Array) => Float32Array][] = [];
  if (tuning.critiques.length > 0) {
    const relevances = (tag: number) => tagRelevances(store, tag);
    steps.push(["critiques", (before) => critiqueScores(before, relevances, seeds, tuning.critiques)]);
  }
  if (tuning.popularity !== 0) steps.push(["fame", (before) => favorPopular(before, fame(store), tuning.popularity)]);
  if (tuning.recency !== 0) steps.push(["age", (before) => favorRecent(before, years(store), tuning.recency)]);
  if (tuning.avoid.length > 0) {
    const hybrid = engineOf(store, "hybrid");
    const likeness = new Map(tuning.avoid.map((seed) => [seed, hybrid.scores([seed])]));
    const like = (item: number, seed: number) => (likeness.get(seed) as Float32Array)[item];
    steps.push(["unlike", (before) => avoidSeeds(before, like, tuning.avoid, 1)]);
  }
  const marks = passingFilms(store, tuning.filters);
  // Critiques look at one film at a time and may as well be asked of those that pass; the other controls go by all scores.
  const goesByAll = steps.some(([kind]) => kind !== "critiques");
  const stages = [without(scoresOf(goesByAll ? undefined : marks), seeds)];
  for (const [, step] of steps) stages.push(step(stages[stages.length - 1]));
  const final = goesByAll ? scoresOfMarked(stages[stages.length - 1], marks) : stages[stages.length - 1];
  return {
    ranked: pick(store, final, k, tuning.variety),
    adjustments: steps.map(([kind], s) => ({ kind, of: (item) => stages[s + 1][item] - stages[s][item] })),
    fitting: countScored(final),
  };
}

function pick(store: Store, scores: Float32Array, k: number, variety: number): ScoredItem[] {
  const of = (items: Uint32Array) => Array.from(items, (item) => ({ item, score: scores[item] }));
  if (variety === 0) return of(rankScores(scores, k));
  const candidates = rankScores(scores, Math.max(100, CANDIDATES * k));
  return of(diversify(candidates, kind(store), k, variety * MOST_VARIETY));
}

function without(scores: Float32Array, items: readonly number[]): Float32Array {
  const result = scores.slice();
  for (const item of items) result[item] = Number.NEGATIVE_INFINITY;
  return result;
}

const kind = perStore(({ model }) => kindSimilarity(model.contentEmbeddings));
const fame = perStore(({ model }) => fameOf(model.ratingCounts));
