import type { Route } from "next";
import { NO_OWN_CHOICES } from "@/app/(films)/filters/filter-state";
import { wishPairs } from "@/app/(films)/tuning/wish-state";
import { type PageSearch, toSearchParams } from "@/app/query/page-search";
import { ownParameter, ownParameters, wishParameters } from "@/app/query/parameters";
import { parseQuery } from "@/app/query/parse-query";
import type { Wishes } from "@/lib/catalog/resolve-tuning";
import { MARK_KINDS, OWN_DEFAULTS, type OwnChoices } from "@/types/own-films";

/** Nobody wants to be told of what they saw. */
const DEFAULTS: OwnChoices = { ...OWN_DEFAULTS, seen: "hide" };

const { not: _, ...TUNING } = wishParameters;

/** All that /for-you shows, but for whom, is in its address. */
const PARAMETERS = { ...TUNING, ...ownParameters, seen: ownParameter("seen", DEFAULTS.seen) };

export type ForYouState = Wishes;

export function parseForYouUrl(search: PageSearch) {
  return parseQuery(toSearchParams(search), PARAMETERS);
}

/** The state as parameters, those at their default left out, so that equal states have equal addresses. */
export function toPairs(state: ForYouState): [name: string, value: string][] {
  const own = MARK_KINDS.flatMap((kind): [string, string][] => {
    const choice = state[kind] ?? DEFAULTS[kind];
    return choice === DEFAULTS[kind] ? [] : [[kind, choice]];
  });
  return [...own, ...wishPairs({ ...state, ...NO_OWN_CHOICES })];
}

export function forYouHref(state: ForYouState, change: Partial<ForYouState> = {}): Route {
  const pairs = toPairs({ ...state, ...change });
  return `/for-you${pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ""}` as Route;
}

/** What of a state is worth a word: not that films which were seen are hidden or, as elsewhere, shown. */
export function worthSaying(state: ForYouState): Wishes {
  return { ...state, seen: state.seen === "only" ? "only" : undefined };
}
