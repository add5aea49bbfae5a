import type { Route } from "next";
import { wishPairs } from "@/app/(films)/tuning/wish-state";
import { hrefWith, type Pairs } from "@/app/query/href-with";
import { DEFAULT_K } from "@/app/query/limits";
import type { Wishes } from "@/lib/catalog/resolve-tuning";
import { MODELS } from "@/types/recommendation";

export const TABS = ["recommendations", "analytics", "table"] as const;
export type Tab = (typeof TABS)[number];

/** What the page's own links keep: films by movieId, whatever they were named by at first. */
export interface RecommendState extends Wishes {
  movies: number[];
  model: string;
  k: number;
  tab: Tab;
}

/** The state as parameters, those at their default left out, so that equal states have equal addresses. */
export function toPairs(state: RecommendState): Pairs {
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
  return hrefWith("/recommend", toPairs({ ...state, ...change }));
}
