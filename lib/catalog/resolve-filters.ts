import "server-only";
import type { OwnChoice, OwnFilm } from "@/types/own-films";
import type { FilmFilters } from "./film-filters";
import { type Facet, findNamed } from "./film-index";
import type { Store } from "./store";

/** Filters in words, as they stand in an address. */
export interface FilterWishes {
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
  seen?: OwnChoice;
  watchlist?: OwnChoice;
  notInterested?: OwnChoice;
}

/** What of a wish is passed over, and why. */
export interface WishProblem {
  parameter: string;
  /** A sentence: what was got and what was expected. */
  detail: string;
  /** The name as it was given, where nothing here is called so. */
  unknown?: { facet: Facet; name: string };
}

export interface ResolvedFilters {
  filters: FilmFilters;
  /** The same as the catalog spells them, without what is passed over. */
  wishes: FilterWishes;
  problems: WishProblem[];
}

/**
 * Finds what filters name. What is not there, or contradicts what stands before it, is passed over and reported.
 * @param own what whoever asks said of films, where that is known
 */
export function resolveFilters(store: Store, asked: FilterWishes, own?: ReadonlyMap<number, OwnFilm>): ResolvedFilters {
  const problems: WishProblem[] = [];
  const known = (facet: Facet, parameter: string, names: string[], against?: string[]) =>
    knownNames(store, facet, parameter, names, problems, against);
  const include = {
    genre: known("genre", "genre", asked.genre),
    tag: known("tag", "tag", asked.tag),
    person: known("person", "person", asked.person),
  };
  const exclude = {
    genre: known("genre", "notGenre", asked.notGenre, include.genre),
    tag: known("tag", "notTag", asked.notTag, include.tag),
    person: known("person", "notPerson", asked.notPerson, include.person),
  };
  const { from, to: last, ratings, mean } = asked;
  const isBackward = from !== undefined && last !== undefined && last < from;
  if (isBackward) problems.push({ parameter: "to", detail: `to: got ${last}, expected no year before ${from}` });
  const { seen, watchlist, notInterested } = asked;
  const filters = {
    ...{ include, exclude, from, to: isBackward ? undefined : last, ratings, mean },
    ...(own && { own: { films: own, choices: { seen, watchlist, notInterested } } }),
  };
  return { filters, wishes: filterWishes(filters), problems };
}

/** Filters as they stand in an address. */
export function filterWishes({ include, exclude, from, to, ratings, mean, own }: FilmFilters): FilterWishes {
  return {
    ...include,
    ...{ notGenre: exclude.genre, notTag: exclude.tag, notPerson: exclude.person },
    ...{ from, to, ratings, mean },
    ...own?.choices,
  };
}

/**
 * Names as the catalog spells them, each once.
 * @param problems gets those that are not here or are
 * @param against also
 */
export function knownNames(
  store: Store,
  facet: Facet,
  parameter: string,
  names: readonly string[],
  problems: WishProblem[],
  against: readonly string[] = [],
): string[] {
  const known = [...new Set(names)].flatMap((name) => {
    const found = findNamed(store, facet, name)?.name;
    const report = (said: string) => ({ parameter, detail: `${parameter}: ${said}` });
    if (found === undefined) {
      const problem = report(`got ${JSON.stringify(name)}, expected a ${facet} of a film here`);
      problems.push({ ...problem, unknown: { facet, name } });
      return [];
    }
    if (!against.includes(found)) return [found];
    problems.push(report(`“${found}” is also asked for, expected it once`));
    return [];
  });
  return [...new Set(known)];
}
