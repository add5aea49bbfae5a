import type { Route } from "next";
import { STANDARD_WISHES } from "@/app/(films)/tuning/wish-state";
import type { Pairs } from "@/app/query/href-with";
import { DEFAULT_K } from "@/app/query/limits";
import { PageAddress } from "@/app/query/page-address";
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

const STANDARD: RecommendState = {
  ...{ movies: [], model: MODELS[0], k: DEFAULT_K, tab: TABS[0] },
  ...STANDARD_WISHES,
};
const ADDRESS = new PageAddress("/recommend", STANDARD, { movies: "movie" });

/** The state as parameters. */
export function toPairs(state: RecommendState): Pairs {
  return ADDRESS.pairs(state);
}

export function recommendHref(state: RecommendState, change?: Partial<RecommendState>): Route {
  return ADDRESS.href(state, change);
}
