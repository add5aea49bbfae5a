import "server-only";
import type { Critique } from "@/lib/models/controls/critique-scores";
import type { OwnFilm } from "@/types/own-films";
import { type FilmFilters, isFiltered, NO_FILTERS } from "./film-filters";

/** How recommendations are bent to a visitor's will. */
export interface Tuning {
  /** Item rows of films that recommendations shall not be like. */
  avoid: number[];
  /** 0 as near as can be … 1 as varied as can be. */
  variety: number;
  /** −1 hidden gems … 1 crowd pleasers. */
  popularity: number;
  /** −1 older … 1 newer. */
  recency: number;
  /** Rows of `vectorTags` to have more or less of. */
  critiques: Critique[];
  filters: FilmFilters;
}

export const NO_TUNING: Tuning = {
  avoid: [],
  variety: 0,
  popularity: 0,
  recency: 0,
  critiques: [],
  filters: NO_FILTERS,
};

/** Nothing but that films which do not interest whoever said this of films stay away. */
export function withoutUnwanted(films: ReadonlyMap<number, OwnFilm>): Tuning {
  return { ...NO_TUNING, filters: { ...NO_FILTERS, own: { films, choices: {} } } };
}

/** Whether it asks for anything. */
export function isTuned(tuning: Tuning): boolean {
  return isBent(tuning) || tuning.variety !== 0 || isFiltered(tuning.filters);
}

/** Whether it changes scores, which then are no likeness alone. */
export function isBent({ avoid, popularity, recency, critiques }: Tuning): boolean {
  return popularity !== 0 || recency !== 0 || avoid.length + critiques.length > 0;
}
