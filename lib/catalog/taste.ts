import "server-only";
import { personDeviation, shrunkMean } from "@/lib/models/person-baseline";
import { tagRelevanceOf } from "@/lib/models/tag-relevance-of";
import type { Movie } from "@/types/movie";
import { perStore } from "./per-store";
import type { Store } from "./store";

export interface Preference {
  name: string;
  /** In stars above what the person's and the films' means make expected; below 0 where it is punished. */
  effect: number;
  /** How many of the rated films it rests on. */
  films: number;
}

export interface PersonTaste {
  tags: Preference[];
  genres: Preference[];
  decades: Preference[];
  directors: Preference[];
}

/** λ of a tag's effect, in films that differ wholly from the usual one. */
const TAG_SHRINKAGE = 2;
/** Films that move a genre, decade or director half way from no effect. */
const FACT_SHRINKAGE = 3;
/** What is told of one film alone is no taste. */
const LEAST_FILMS = 2;
/** The films that most people see, of which a tag's usual relevance is taken. */
const USUAL_FILMS = 500;
/** Relevance from which on a film counts as one that a tag's effect rests on. */
const SHOWS = 0.5;

/**
 * What a person rewards and punishes, each list from most rewarded to most punished; films not in the model are ignored.
 * @param ratings of films in stars, 0.5–5, one of each film
 */
export function tasteOf(store: Store, ratings: readonly { movieId: number; rating: number }[]): PersonTaste {
  const { movies, shrunkMeans } = store.model;
  const rated = ratings
    .flatMap(({ movieId, rating }) => {
      const item = store.itemOfMovie.get(movieId);
      return item === undefined ? [] : [{ item, rating }];
    })
    .sort((a, b) => a.item - b.item);
  const means = rated.map(({ item }) => shrunkMeans[item]);
  const stars = rated.map(({ rating }) => rating);
  const deviation = personDeviation(stars, means);
  const residuals = rated.map(({ item, rating }) => ({ item, e: rating - shrunkMeans[item] - deviation }));
  const byFact = (factsOf: (movie: Movie) => string[]) =>
    factPreferences(residuals.map(({ item, e }) => ({ facts: factsOf(movies[item]), e })));
  return {
    tags: tagPreferences(store, residuals),
    genres: byFact(({ genres }) => genres),
    decades: byFact(({ year }) => (year === undefined ? [] : [`${Math.floor(year / 10) * 10}s`])),
    directors: byFact(({ directors }) => directors),
  };
}

/** pref(t) = Σ_i (g(i,t) − ḡ_t) e_i / (Σ_i |g(i,t) − ḡ_t| + λ), g the relevance of tag t to film i. */
function tagPreferences(store: Store, residuals: { item: number; e: number }[]): Preference[] {
  const { model } = store;
  const usual = usualRelevances(store);
  const known = residuals.filter(({ item }) => model.contentConfidence[item] > 0);
  const found = Array.from(model.vectorTags, (tag, row) => {
    let [sum, weight, films] = [0, TAG_SHRINKAGE, 0];
    for (const { item, e } of known) {
      const g = tagRelevanceOf(model, item, row);
      sum += (g - usual[row]) * e;
      weight += Math.abs(g - usual[row]);
      if (g >= SHOWS) films++;
    }
    return { name: model.tags[tag], effect: sum / weight, films };
  });
  return ordered(found);
}

function factPreferences(films: { facts: string[]; e: number }[]): Preference[] {
  const residualsOf = new Map<string, number[]>();
  for (const { facts, e } of films) {
    for (const fact of facts) residualsOf.set(fact, [...(residualsOf.get(fact) ?? []), e]);
  }
  return ordered(
    Array.from(residualsOf, ([name, values]) => ({
      name,
      effect: shrunkMean(values, FACT_SHRINKAGE),
      films: values.length,
    })),
  );
}

function ordered(preferences: Preference[]): Preference[] {
  return preferences
    .filter(({ films }) => films >= LEAST_FILMS)
    .sort((a, b) => b.effect - a.effect || (a.name < b.name ? -1 : 1));
}

/** ḡ_t, the mean relevance of each tag to the films that most people see. */
const usualRelevances = perStore(({ model }) => {
  const items = Array.from(model.contentConfidence.subarray(0, USUAL_FILMS).keys()).filter(
    (item) => model.contentConfidence[item] > 0,
  );
  return Float64Array.from(
    model.vectorTags,
    (_, row) => items.reduce((sum, item) => sum + tagRelevanceOf(model, item, row), 0) / Math.max(1, items.length),
  );
});
