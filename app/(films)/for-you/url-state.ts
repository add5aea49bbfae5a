import type { Route } from "next";
import { NO_OWN_CHOICES } from "@/app/(films)/filters/filter-state";
import { wishPairs } from "@/app/(films)/tuning/wish-state";
import { hrefWith, type Pairs } from "@/app/query/href-with";
import type { Wishes } from "@/lib/catalog/resolve-tuning";
import { MARK_KINDS, OWN_DEFAULTS, type OwnChoices } from "@/types/own-films";

/** Nobody wants to be told of what they saw. */
export const DEFAULTS: OwnChoices = { ...OWN_DEFAULTS, seen: "hide" };

export type ForYouState = Wishes;

/** The state as parameters, those at their default left out, so that equal states have equal addresses. */
export function toPairs(state: ForYouState): Pairs {
  const own = MARK_KINDS.flatMap((kind): [string, string][] => {
    const choice = state[kind] ?? DEFAULTS[kind];
    return choice === DEFAULTS[kind] ? [] : [[kind, choice]];
  });
  return [...own, ...wishPairs({ ...state, ...NO_OWN_CHOICES })];
}

export function forYouHref(state: ForYouState, change: Partial<ForYouState> = {}): Route {
  return hrefWith("/for-you", toPairs({ ...state, ...change }));
}

/** What of a state is worth a word: not that films which were seen are hidden or, as elsewhere, shown. */
export function worthSaying(state: ForYouState): Wishes {
  return { ...state, seen: state.seen === "only" ? "only" : undefined };
}
