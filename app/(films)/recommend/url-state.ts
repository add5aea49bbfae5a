import type { Route } from "next";
import { z } from "zod";
import { DEFAULT_K, k, model, movieIds, seedParameters } from "@/app/query/parameters";
import { parseQuery, single } from "@/app/query/parse-query";
import { MODELS } from "@/types/recommendation";

export const TABS = ["recommendations", "analytics", "table"] as const;
export type Tab = (typeof TABS)[number];

/** All that /recommend shows is in its address. */
const PARAMETERS = {
  movie: movieIds,
  ...seedParameters,
  model,
  k,
  tab: single(z.enum(TABS, TABS.join(", ")), TABS[0]),
};

export function parseRecommendUrl(search: Record<string, string | string[] | undefined>) {
  const pairs = Object.entries(search).flatMap(([name, value]) => [value ?? []].flat().map((text) => [name, text]));
  return parseQuery(new URLSearchParams(pairs), PARAMETERS);
}

/** What the page's own links keep: films by movieId, whatever they were named by at first. */
export interface RecommendState {
  movies: number[];
  model: string;
  k: number;
  tab: Tab;
}

/** The state as parameters, those at their default left out, so that equal states have equal addresses. */
export function toPairs({ movies, model: engine, k: count, tab }: RecommendState): [string, string][] {
  return [
    ...movies.map((movieId): [string, string] => ["movie", String(movieId)]),
    ...(engine === MODELS[0] ? [] : [["model", engine] as [string, string]]),
    ...(count === DEFAULT_K ? [] : [["k", String(count)] as [string, string]]),
    ...(tab === TABS[0] ? [] : [["tab", tab] as [string, string]]),
  ];
}

export function recommendHref(state: RecommendState, change: Partial<RecommendState> = {}): Route {
  const pairs = toPairs({ ...state, ...change });
  return `/recommend${pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ""}` as Route;
}
