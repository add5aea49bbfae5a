import "server-only";
import type { Critique } from "@/lib/models/controls/critique-scores";
import type { OwnFilm } from "@/types/own-films";
import { vectorRows } from "./film-tags";
import { type FilterWishes, knownNames, resolveFilters, type WishProblem } from "./resolve-filters";
import type { Store } from "./store";
import type { Tuning } from "./tuning";

/** A visitor's wishes in words, as they stand in an address. */
export interface Wishes extends FilterWishes {
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
}

export interface ResolvedTuning {
  tuning: Tuning;
  /** The same wishes as the catalog spells them, without those that are passed over. */
  wishes: Wishes;
  problems: WishProblem[];
}

/** Finds what wishes name. What is not there, or contradicts what stands before it, is passed over and reported. */
export function resolveTuning(
  store: Store,
  asked: Wishes,
  seeds: readonly number[],
  own?: ReadonlyMap<number, OwnFilm>,
): ResolvedTuning {
  const problems: WishProblem[] = [];
  const report = (parameter: string, detail: string) => {
    problems.push({ parameter, detail: `${parameter}: ${detail}` });
  };
  const avoid = [...new Set(asked.not)].flatMap((movieId) => {
    const item = store.itemOfMovie.get(movieId);
    if (item === undefined) report("not", `there is no film with movieId ${movieId} here`);
    else if (seeds.includes(item)) report("not", `${store.model.movies[item].title} is also a film to be like`);
    else return [item];
    return [];
  });
  const more = knownNames(store, "tag", "more", asked.more, problems);
  const less = knownNames(store, "tag", "less", asked.less, problems, more);
  const critiques = [...critiquesOf(store, "more", more, 1, report), ...critiquesOf(store, "less", less, -1, report)];
  const { filters, wishes, problems: passedOver } = resolveFilters(store, asked, own);
  const { variety, popularity, recency } = asked;
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
      ...{ more: tags(1), less: tags(-1) },
      ...wishes,
    },
    problems: [...problems, ...passedOver],
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
