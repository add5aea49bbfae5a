import type { Route } from "next";
import { z } from "zod";
import { wishPairs } from "@/app/(films)/tuning/wish-state";
import { type PageSearch, toSearchParams } from "@/app/query/page-search";
import { DEFAULT_K, k, model, movieIds, ownParameters, seedParameters, wishParameters } from "@/app/query/parameters";
import { parseQuery, single } from "@/app/query/parse-query";
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

/** The state as parameters, those at their default left out, so that equal states have equal addresses. */
export function toPairs(state: RecommendState): [name: string, value: string][] {
  const { movies, model: engine, k: count, tab } = state;
  return [
    ...movies.map((movieId): [string, string] => ["movie", String(movieId)]),
    ...(engine === MODELS[0] ? [] : [["model", engine] as [string, string]]),
    ...(count === DEFAULT_K ? [] : [["k", String(count)] as [string, string]]),
    ...(tab === TABS[0] ? [] : [["tab", tab] as [string, string]]),
    ...wishPairs(state),
  ];
}

export function recommendHref(state: RecommendState, change: Partial<RecommendState> = {}): Route {
  const pairs = toPairs({ ...state, ...change });
  return `/recommend${pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ""}` as Route;
}
