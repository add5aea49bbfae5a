import type { Route } from "next";
import { NO_WISHES } from "@/app/(films)/tuning/wish-state";
import type { Pairs } from "@/app/query/href-with";
import { PageAddress } from "@/app/query/page-address";
import type { Wishes } from "@/lib/catalog/resolve-tuning";
import { OWN_DEFAULTS, type OwnChoices } from "@/types/own-films";

/** Nobody wants to be told of what they saw. */
export const DEFAULTS: OwnChoices = { ...OWN_DEFAULTS, seen: "hide" };

export type ForYouState = Wishes;

/** These choices stand first in the address, as what the page is about. */
const ADDRESS = new PageAddress<ForYouState>("/for-you", { ...DEFAULTS, ...NO_WISHES, ...DEFAULTS });

/** The state as parameters. */
export function toPairs(state: ForYouState): Pairs {
  return ADDRESS.pairs(state);
}

export function forYouHref(state: ForYouState, change?: Partial<ForYouState>): Route {
  return ADDRESS.href(state, change);
}

/** What of a state is worth a word: not that films which were seen are hidden or, as elsewhere, shown. */
export function worthSaying(state: ForYouState): Wishes {
  return { ...state, seen: state.seen === "only" ? "only" : undefined };
}
