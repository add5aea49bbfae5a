import type { Route } from "next";
import type { Pairs } from "@/app/query/href-with";
import type { FilterWishes } from "@/lib/catalog/resolve-filters";
import { type MarkKind, OWN_DEFAULTS } from "@/types/own-films";

/** An address that says the same to everybody leaves these out. */
export const NO_OWN_CHOICES = { seen: undefined, watchlist: undefined, notInterested: undefined };

/** What filters ask for where nothing is asked for, in the order of an address. */
export const NO_FILTER_WISHES: FilterWishes = {
  ...{ genre: [], notGenre: [], tag: [], notTag: [], person: [], notPerson: [] },
  ...{ from: undefined, to: undefined, ratings: undefined, mean: undefined },
  ...NO_OWN_CHOICES,
};
const NAMES = Object.keys(NO_FILTER_WISHES) as (keyof FilterWishes)[];

/** What the form has fields for that hold one value; the field of a tag or of a person adds to those there are. */
export const NUMBER_FIELDS = ["from", "to", "ratings", "mean"] as const;

/** Filters as parameters, those at their default left out. */
export function filterPairs(wishes: FilterWishes): Pairs {
  const pairs: Pairs = [];
  for (const name of NAMES) {
    const value = wishes[name];
    if (Array.isArray(value)) for (const one of value) pairs.push([name, one]);
    else if (value !== undefined && value !== OWN_DEFAULTS[name as MarkKind]) pairs.push([name, String(value)]);
  }
  return pairs;
}

/** The page's own address with other filters. */
export type FilterHref = (change: Partial<FilterWishes>) => Route;
