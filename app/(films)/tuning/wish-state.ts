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

/** Whether anything is wished for. */
export function hasWishes(wishes: Wishes): boolean {
  const standard: Wishes = { ...NO_WISHES, ...OWN_DEFAULTS };
  return Object.keys(NO_WISHES).some((name) => {
    const wish = name as keyof Wishes;
    return writtenValues(wishes[wish], standard[wish]).length > 0;
  });
}

/** The page's own address with other wishes. */
export type WishHref = (change: Partial<Wishes>) => Route;
