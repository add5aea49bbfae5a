import type { Route } from "next";
import { z } from "zod";
import { filterPairs, NO_FILTER_WISHES } from "@/app/(films)/filters/filter-state";
import { type PageSearch, toSearchParams } from "@/app/query/page-search";
import { DEFAULT_K, k, model, movieIds, ownParameters, seedParameters, wishParameters } from "@/app/query/parameters";
import { parseQuery, single } from "@/app/query/parse-query";
import type { FilterWishes } from "@/lib/catalog/resolve-filters";
import type { Wishes } from "@/lib/catalog/resolve-tuning";
import { MODELS } from "@/types/recommendation";

export const TABS = ["recommendations", "analytics", "table"] as const;
export type Tab = (typeof TABS)[number];

/** All that /recommend shows is in its address. */
const PARAMETERS = {
  movie: movieIds,
  ...seedParameters,
  notTitle: seedParameters.title,
  model,
  k,
  tab: single(z.enum(TABS, TABS.join(", ")), TABS[0]),
  ...wishParameters,
  ...ownParameters,
};

export function parseRecommendUrl(search: PageSearch) {
  return parseQuery(toSearchParams(search), PARAMETERS);
}

/** What the page's own links keep: films by movieId, whatever they were named by at first. */
export interface RecommendState extends Wishes {
  movies: number[];
  model: string;
  k: number;
  tab: Tab;
}

const NO_LEANINGS: Omit<Wishes, keyof FilterWishes> = {
  not: [],
  more: [],
  less: [],
  variety: 0,
  popularity: 0,
  recency: 0,
};
const LEANINGS = Object.keys(NO_LEANINGS) as (keyof typeof NO_LEANINGS)[];

export const NO_WISHES: Wishes = { ...NO_LEANINGS, ...NO_FILTER_WISHES };

/** The state as parameters, those at their default left out, so that equal states have equal addresses. */
export function toPairs(state: RecommendState): [name: string, value: string][] {
  const { movies, model: engine, k: count, tab } = state;
  return [
    ...movies.map((movieId): [string, string] => ["movie", String(movieId)]),
    ...(engine === MODELS[0] ? [] : [["model", engine] as [string, string]]),
    ...(count === DEFAULT_K ? [] : [["k", String(count)] as [string, string]]),
    ...(tab === TABS[0] ? [] : [["tab", tab] as [string, string]]),
    ...LEANINGS.flatMap((wish) =>
      [state[wish]]
        .flat()
        .filter((value) => value !== 0 || wish === "not")
        .map((value): [string, string] => [wish, String(value)]),
    ),
    ...filterPairs(state),
  ];
}

export function recommendHref(state: RecommendState, change: Partial<RecommendState> = {}): Route {
  const pairs = toPairs({ ...state, ...change });
  return `/recommend${pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ""}` as Route;
}

/** Whether anything is wished for. */
export function hasWishes(state: RecommendState): boolean {
  return toPairs({ ...state, movies: [], model: MODELS[0], k: DEFAULT_K, tab: TABS[0] }).length > 0;
}
