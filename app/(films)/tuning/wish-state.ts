import type { Route } from "next";
import { filterPairs, NO_FILTER_WISHES } from "@/app/(films)/filters/filter-state";
import type { Pairs } from "@/app/query/href-with";
import type { FilterWishes } from "@/lib/catalog/resolve-filters";
import type { Wishes } from "@/lib/catalog/resolve-tuning";

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

/** Wishes as parameters, those at their default left out, so that equal ones have equal addresses. */
export function wishPairs(wishes: Wishes): Pairs {
  const pairs: Pairs = [];
  for (const wish of LEANINGS) {
    const value = wishes[wish];
    if (typeof value !== "number") for (const one of value) pairs.push([wish, String(one)]);
    else if (value !== 0) pairs.push([wish, String(value)]);
  }
  return [...pairs, ...filterPairs(wishes)];
}

/** Whether anything is wished for. */
export function hasWishes(wishes: Wishes): boolean {
  return wishPairs(wishes).length > 0;
}

/** The page's own address with other wishes. */
export type WishHref = (change: Partial<Wishes>) => Route;
