import "server-only";
import type { History } from "@/lib/models/engine";
import { rankScores } from "@/lib/models/rank-scores";
import type { FilmForYou, ForYouRow, SpeakingRating } from "@/types/for-you";
import { engineOf, type ScoredItem } from "./engines";
import { countScored, passingFilms, scoresAt, scoresOfMarked } from "./film-filters";
import { listForPerson } from "./list-for-person";
import { ratedMovie, round } from "./movie-views";
import { type GivenRating, historyOf, likedOf, personEngine } from "./person-engine";
import { LEAST_RATINGS, predictFor } from "./predict-for";
import type { Store } from "./store";
import { tuneScores } from "./tune-scores";
import { isBent, NO_TUNING, type Tuning } from "./tuning";

const MOST_BECAUSE = 2;
const DIGITS = 6;

export interface ForYou {
  films: FilmForYou[];
  rows: ForYouRow[];
  /** How many films pass what is asked for. */
  fitting: number;
}

export interface ForYouWishes {
  tuning?: Tuning;
  /** How many films. */
  k: number;
  /** How many rows of films that go with one that was loved, and how many films each. */
  rows?: { count: number; films: number };
}

/**
 * Films for whoever gave these ratings, by fold-in: nobody has to be known from training, and what was disliked counts
 * against its like. Varied where that costs least, unless wishes order them otherwise. Empty below `LEAST_RATINGS` ratings of
 * films that the model has.
 */
export function recommendFor(store: Store, ratings: readonly GivenRating[], wishes: ForYouWishes): ForYou {
  const history = historyOf(store, ratings);
  if (history.items.length < LEAST_RATINGS) return { films: [], rows: [], fitting: 0 };
  const { tuning = NO_TUNING, k } = wishes;
  const liked = likedOf(store, history);
  const scores = wantedScores(store, history, tuning);
  const fitting = countScored(scores);
  const ranked =
    isBent(tuning) || tuning.variety !== 0
      ? tuneScores(store, Array.from(seedsOf(store, history)), (items) => scoresAt(scores, items), tuning, k).ranked
      : listForPerson(store, scores, liked, k);
  const films = ranked.map((scored) => filmForYou(store, history, scored));
  const found = { films, rows: rowsFor(store, history, liked, scores, films, wishes), fitting };
  addPredictions(store, ratings, [...films, ...found.rows.flatMap((row) => row.films)]);
  return found;
}

function addPredictions(store: Store, ratings: readonly GivenRating[], films: readonly FilmForYou[]): void {
  const items = films.map(({ movieId }) => store.itemOfMovie.get(movieId) as number);
  predictFor(store, ratings, items)?.forEach((predicted, f) => {
    films[f].predicted = predicted;
  });
}

/** Item rows of the films that somebody loved most; of those that they rated where they loved none. */
export function lovedFilms(store: Store, ratings: readonly GivenRating[], count: number): number[] {
  const history = historyOf(store, ratings);
  return loved(history, seedsOf(store, history), count);
}

function seedsOf(store: Store, history: History): Uint32Array {
  const liked = likedOf(store, history);
  return liked.length > 0 ? liked : history.items;
}

/** −Infinity for what was rated or does not pass the filters. */
function wantedScores(store: Store, history: History, { filters }: Tuning) {
  const scores = scoresOfMarked(personEngine(store).scoreItems(history), passingFilms(store, filters));
  for (const item of history.items) scores[item] = Number.NEGATIVE_INFINITY;
  return scores;
}

function filmForYou(store: Store, history: History, { item, score }: ScoredItem): FilmForYou {
  const explanation = personEngine(store).explain(history, item);
  const because = Array.from(explanation?.contributions ?? [], (contribution, e) => ({ contribution, e }))
    .filter(({ contribution }) => contribution > 0)
    .sort((a, b) => b.contribution - a.contribution || a.e - b.e)
    .slice(0, MOST_BECAUSE)
    .map(({ contribution, e }) => speaking(store, history, e, contribution));
  return {
    ...ratedMovie(store, item),
    score: round(score, DIGITS),
    base: round(explanation?.base ?? score, DIGITS),
    because,
  };
}

function speaking({ model }: Store, { items, halfStars }: History, e: number, contribution: number): SpeakingRating {
  const { movieId, title } = model.movies[items[e]];
  return { movieId, title, rating: halfStars[e] / 2, contribution: round(contribution, DIGITS) };
}

/** Of what was loved, films that go with it and suit the person: those of the greatest sum of both, no film twice. */
function rowsFor(
  store: Store,
  history: History,
  liked: Uint32Array,
  scores: Float32Array,
  shown: FilmForYou[],
  { rows = { count: 0, films: 0 } }: ForYouWishes,
): ForYouRow[] {
  const { movies } = store.model;
  const likeness = engineOf(store, "hybrid");
  const left = scores.slice();
  for (const { movieId } of shown) left[store.itemOfMovie.get(movieId) as number] = Number.NEGATIVE_INFINITY;
  return loved(history, liked, rows.count).flatMap((seed) => {
    const near = likeness.scores([seed]);
    const both = left.map((score, item) => score + WEIGHT_OF_NEARNESS * near[item]);
    const items = Array.from(rankScores(both, rows.films));
    if (items.length < rows.films) return [];
    for (const item of items) left[item] = Number.NEGATIVE_INFINITY;
    const { movieId, title } = movies[seed];
    const films = items.map((item) => filmForYou(store, history, { item, score: scores[item] }));
    return [{ because: { movieId, title }, films }];
  });
}

/** In standard deviations of a person's scores for a similarity of 1: nearness leads, taste decides among the near. */
const WEIGHT_OF_NEARNESS = 12;

/** The films of the highest ratings, spread evenly over those that have them. */
function loved({ items, halfStars }: History, liked: Uint32Array, count: number): number[] {
  const starsOf = new Map(Array.from(items, (item, i) => [item, halfStars[i]]));
  const ordered = [...liked].sort((a, b) => (starsOf.get(b) ?? 0) - (starsOf.get(a) ?? 0) || a - b);
  const best = ordered.filter((item) => starsOf.get(item) === starsOf.get(ordered[0]));
  const from = best.length >= count ? best : ordered;
  const step = Math.max(1, from.length / count);
  return Array.from({ length: Math.min(count, from.length) }, (_, i) => from[Math.floor(i * step)]);
}
