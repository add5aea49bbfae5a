import type { Route } from "next";
import { NO_FILTER_WISHES } from "@/app/(films)/filters/filter-state";
import { writtenValues } from "@/app/query/page-address";
import type { Wishes } from "@/lib/catalog/resolve-tuning";
import { OWN_DEFAULTS } from "@/types/own-films";

/** What is wished for where nothing is, in the order of an address. */
export const NO_WISHES: Wishes = {
  ...{ not: [], more: [], less: [] },
  ...{ variety: 0, popularity: 0, recency: 0 },
  ...NO_FILTER_WISHES,
};

/** The same with what is done with films of a mark where nobody says. */
export const STANDARD_WISHES: Wishes = { ...NO_WISHES, ...OWN_DEFAULTS };
const NAMES = Object.keys(STANDARD_WISHES) as (keyof Wishes)[];

/** Whether anything is wished for. */
export function hasWishes(wishes: Wishes): boolean {
  return NAMES.some((name) => writtenValues(wishes[name], STANDARD_WISHES[name]).length > 0);
}

/** The page's own address with other wishes. */
export type WishHref = (change: Partial<Wishes>) => Route;
