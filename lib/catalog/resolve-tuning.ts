import "server-only";
import type { Critique } from "@/lib/models/controls/critique-scores";
import type { FilmFilters } from "./film-filters";
import { FACETS, type Facet, findNamed } from "./film-index";
import { vectorRows } from "./film-tags";
import type { Store } from "./store";
import type { Tuning } from "./tuning";

/** A visitor's wishes in words, as they stand in an address. */
export interface Wishes {
  /** movieIds of films to be unlike. */
  not: number[];
  /** Percent, 0 to 100. */
  variety: number;
  /** Percent, −100 to 100. */
  popularity: number;
  recency: number;
  /** Tags to have more or less of. */
  more: string[];
  less: string[];
  genre: string[];
  notGenre: string[];
  tag: string[];
  notTag: string[];
  person: string[];
  notPerson: string[];
  from?: number;
  to?: number;
  ratings?: number;
  mean?: number;
}

export interface ResolvedTuning {
  tuning: Tuning;
  /** The same wishes as the catalog spells them, without those that are passed over. */
  wishes: Wishes;
  /** What is passed over, and why. */
  problems: { parameter: string; detail: string }[];
}

/** Finds what wishes name. What is not there, or contradicts what stands before it, is passed over and reported. */
export function resolveTuning(store: Store, asked: Wishes, seeds: readonly number[]): ResolvedTuning {
  const problems: ResolvedTuning["problems"] = [];
  const report = (parameter: string, detail: string) => {
    problems.push({ parameter, detail: `${parameter}: ${detail}` });
  };
  const named = (facet: Facet, parameter: keyof Wishes & string, against: readonly string[] = []) =>
    unique(asked[parameter] as string[]).flatMap((name) => {
      const found = findNamed(store, facet, name)?.name;
      if (found === undefined) report(parameter, `got ${JSON.stringify(name)}, expected a ${facet} of a film here`);
      else if (against.includes(found)) report(parameter, `“${found}” is also asked for, expected it once`);
      else return [found];
      return [];
    });
  const avoid = unique(asked.not).flatMap((movieId) => {
    const item = store.itemOfMovie.get(movieId);
    if (item === undefined) report("not", `there is no film with movieId ${movieId} here`);
    else if (seeds.includes(item)) report("not", `${store.model.movies[item].title} is also a film to be like`);
    else return [item];
    return [];
  });
  const more = named("tag", "more");
  const less = named("tag", "less", more);
  const critiques = [...critiquesOf(store, "more", more, 1, report), ...critiquesOf(store, "less", less, -1, report)];
  const include = { genre: named("genre", "genre"), tag: named("tag", "tag"), person: named("person", "person") };
  const exclude = {
    genre: named("genre", "notGenre", include.genre),
    tag: named("tag", "notTag", include.tag),
    person: named("person", "notPerson", include.person),
  };
  const { from, ratings, mean, variety, popularity, recency } = asked;
  const isBackward = from !== undefined && asked.to !== undefined && asked.to < from;
  if (isBackward) report("to", `got ${asked.to}, expected no year before ${from}`);
  const to = isBackward ? undefined : asked.to;
  const filters: FilmFilters = { include, exclude, from, to, ratings, mean };
  const tags = (direction: 1 | -1) =>
    critiques
      .filter((one) => one.direction === direction)
      .map((one) => store.model.tags[store.model.vectorTags[one.tag]]);
  return {
    tuning: {
      avoid,
      variety: variety / 100,
      popularity: popularity / 100,
      recency: recency / 100,
      critiques,
      filters,
    },
    wishes: {
      ...{ not: avoid.map((item) => store.model.movies[item].movieId), variety, popularity, recency },
      ...{ more: tags(1), less: tags(-1), from, to, ratings, mean },
      ...Object.fromEntries(FACETS.map((facet) => [facet, include[facet]])),
      ...{ notGenre: exclude.genre, notTag: exclude.tag, notPerson: exclude.person },
    } as Wishes,
    problems,
  };
}

function critiquesOf(
  store: Store,
  parameter: string,
  names: string[],
  direction: 1 | -1,
  report: (parameter: string, detail: string) => void,
): Critique[] {
  return names.flatMap((name) => {
    const row = vectorRows(store).get(store.model.tags.indexOf(name));
    if (row !== undefined) return [{ tag: row, direction }];
    report(parameter, `too few films have “${name}” to compare by it`);
    return [];
  });
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
