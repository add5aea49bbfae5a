import "server-only";
import { avoidSeeds } from "@/lib/models/controls/avoid-seeds";
import { answeredScores, type Critique, critiqueAnswers } from "@/lib/models/controls/critique-scores";
import { diversify } from "@/lib/models/controls/diversify";
import { fameOf, favorPopular } from "@/lib/models/controls/favor-popular";
import { favorRecent } from "@/lib/models/controls/favor-recent";
import { kindSimilarity } from "@/lib/models/controls/kind-similarity";
import { rankScores } from "@/lib/models/rank-scores";
import type { WishKind } from "@/types/recommendation";
import { engineOf, type ScoredItem } from "./engines";
import { countScored, itemsOfMarks, passingFilms, scoresOfMarked, years } from "./film-filters";
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
 * films to be unlike, filters, variety. Filters come first where nothing goes by the scores of all films: then only films that
 * pass and answer the critiques need a score.
 * @param scoresOf an engine's scores of some films, to be changed at will; −Infinity where it has nothing to say
 */
export function tuneScores(
  store: Store,
  seeds: number[],
  scoresOf: (items: Uint32Array) => Float32Array,
  tuning: Tuning,
  k: number,
): TunedScores {
  const marks = passingFilms(store, tuning.filters);
  const leanings = leaningsOf(store, tuning);
  const candidates = leanings.length > 0 ? allItems(store) : itemsOfMarks(marks);
  const { items, answers } = answering(store, seeds, tuning.critiques, candidates);
  const stages = [without(scoresOf(items), items, seeds)];
  const steps: Step[] = answers ? [["critiques", (before) => answeredScores(before, answers)]] : [];
  steps.push(...leanings);
  for (const [, step] of steps) stages.push(step(stages[stages.length - 1]));
  const last = stages[stages.length - 1];
  const final = leanings.length > 0 ? scoresOfMarked(last, marks) : last;
  const changeOf = (stage: number, place: number) => stages[stage + 1][place] - stages[stage][place];
  return {
    ranked: pick(store, items, final, k, tuning.variety),
    adjustments: steps.map(([kind], stage) => ({ kind, of: (item) => changeOf(stage, placeOf(items, item)) })),
    fitting: countScored(final),
  };
}

type Step = [WishKind, (before: Float32Array) => Float32Array];

/** The controls that go by the scores of all films. */
function leaningsOf(store: Store, { popularity, recency, avoid }: Tuning): Step[] {
  const steps: Step[] = [];
  if (popularity !== 0) steps.push(["fame", (before) => favorPopular(before, fame(store), popularity)]);
  if (recency !== 0) steps.push(["age", (before) => favorRecent(before, years(store), recency)]);
  if (avoid.length > 0) {
    const hybrid = engineOf(store, "hybrid");
    const likeness = new Map(avoid.map((seed) => [seed, hybrid.scores([seed])]));
    const like = (item: number, seed: number) => (likeness.get(seed) as Float32Array)[item];
    steps.push(["unlike", (before) => avoidSeeds(before, like, avoid, 1)]);
  }
  return steps;
}

/** Those of some films that answer all critiques, and how far each does; all of them where other controls look at all films. */
function answering(store: Store, seeds: number[], critiques: readonly Critique[], candidates: Uint32Array) {
  if (critiques.length === 0) return { items: candidates };
  const answers = critiqueAnswers(candidates, (tag) => tagRelevances(store, tag), seeds, critiques);
  if (candidates === allItems(store)) return { items: candidates, answers };
  const items = new Uint32Array(candidates.length);
  let count = 0;
  for (let place = 0; place < items.length; place++) {
    if (answers[place] === Number.NEGATIVE_INFINITY) continue;
    items[count] = candidates[place];
    answers[count++] = answers[place];
  }
  return { items: items.subarray(0, count), answers: answers.subarray(0, count) };
}

/** @param items in order, so that equal scores are ranked by item */
function pick(store: Store, items: Uint32Array, scores: Float32Array, k: number, variety: number): ScoredItem[] {
  const best = rankScores(scores, variety === 0 ? k : Math.max(100, CANDIDATES * k));
  const ranked = best.map((place) => items[place]);
  const chosen = variety === 0 ? ranked : diversify(ranked, kind(store), k, variety * MOST_VARIETY);
  return Array.from(chosen, (item) => ({ item, score: scores[placeOf(items, item)] }));
}

/** Those scores, changed. */
function without(scores: Float32Array, items: Uint32Array, left: readonly number[]): Float32Array {
  for (const item of left) {
    const place = placeOf(items, item);
    if (place >= 0) scores[place] = Number.NEGATIVE_INFINITY;
  }
  return scores;
}

/** Where an item stands among items that are in order; −1 where it does not. */
function placeOf(items: Uint32Array, item: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle] < item) low = middle + 1;
    else high = middle;
  }
  return items[low] === item ? low : -1;
}

const allItems = perStore(({ model }) => Uint32Array.from(model.movies.keys()));
const kind = perStore(({ model }) => kindSimilarity(model.contentEmbeddings));
const fame = perStore(({ model }) => fameOf(model.ratingCounts));
