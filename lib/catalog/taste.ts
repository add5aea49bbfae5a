import "server-only";
import { lineResiduals } from "@/lib/models/line-residuals";
import { personDeviation, shrunkMean } from "@/lib/models/person-baseline";
import { tagRelevanceOf } from "@/lib/models/tag-relevance-of";
import type { Movie } from "@/types/movie";
import { distinctTags, usualRelevance } from "./alike-tags";
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
/** Relevance from which on a film counts as one that a tag's effect rests on. */
const SHOWS = 0.5;

/**
 * What a person rewards and punishes, each list from most rewarded to most punished; films not in the model are ignored.
 * @param ratings of films in stars, 0.5–5, one of each film
 * @param most how many of each list's either end; of tags that say the same, the one that tells most
 */
export function tasteOf(
  store: Store,
  ratings: readonly { movieId: number; rating: number }[],
  most: number,
): PersonTaste {
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
    endsOf(factPreferences(residuals.map(({ item, e }) => ({ facts: factsOf(movies[item]), e }))), most);
  return {
    tags: endsOf(tagPreferences(store, residuals), most, (tags) => distinctTags(store, tags, most)),
    genres: byFact(({ genres }) => genres),
    decades: byFact(({ year }) => (year === undefined ? [] : [`${Math.floor(year / 10) * 10}s`])),
    directors: byFact(({ directors }) => directors),
  };
}

/**
 * pref(t) = Σ_i (g(i,t) − ḡ_t) e_i / (Σ_i |g(i,t) − ḡ_t| + λ), g the relevance of tag t to film i, ḡ_t its mean over usual films.
 * The more is told of a film the more all tags fit it: what e owes to that is taken from it first, or whoever likes films that
 * are told much of would reward every tag.
 */
function tagPreferences(store: Store, residuals: { item: number; e: number }[]): (Preference & { row: number })[] {
  const { model } = store;
  const known = residuals.filter(({ item }) => model.contentConfidence[item] > 0);
  const rest = lineResiduals(
    known.map(({ item }) => model.contentLengths[item]),
    known.map(({ e }) => e),
  );
  return Array.from(model.vectorTags, (tag, row) => {
    const { mean } = usualRelevance(store, row);
    let [sum, weight, films] = [0, TAG_SHRINKAGE, 0];
    for (const [i, { item }] of known.entries()) {
      const g = tagRelevanceOf(model, item, row);
      sum += (g - mean) * rest[i];
      weight += Math.abs(g - mean);
      if (g >= SHOWS) films++;
    }
    return { name: model.tags[tag], row, effect: sum / weight, films };
  });
}

function factPreferences(films: { facts: string[]; e: number }[]): Preference[] {
  const residualsOf = new Map<string, number[]>();
  for (const { facts, e } of films) {
    for (const fact of facts) residualsOf.set(fact, [...(residualsOf.get(fact) ?? []), e]);
  }
  return Array.from(residualsOf, ([name, values]) => ({
    name,
    effect: shrunkMean(values, FACT_SHRINKAGE),
    films: values.length,
  }));
}

/** The most rewarded and the most punished, as many of each as `pick` takes of those in order. */
function endsOf<T extends Preference>(
  preferences: readonly T[],
  most: number,
  pick: (ordered: T[]) => T[] = (ordered) => ordered.slice(0, most),
): Preference[] {
  const end = (sign: 1 | -1) =>
    pick(
      preferences
        .filter(({ films, effect }) => films >= LEAST_FILMS && sign * effect > 0)
        .sort((a, b) => sign * (b.effect - a.effect) || (a.name < b.name ? -1 : 1)),
    ).map(({ name, effect, films }) => ({ name, effect, films }));
  return [...end(1), ...end(-1).reverse()];
}
