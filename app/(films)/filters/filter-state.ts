import type { Route } from "next";
import type { FilterWishes } from "@/lib/catalog/resolve-filters";

/** An address that says the same to everybody leaves these out. */
export const NO_OWN_CHOICES = { seen: undefined, watchlist: undefined, notInterested: undefined };

/** What filters ask for where nothing is asked for, in the order of an address. */
export const NO_FILTER_WISHES: FilterWishes = {
  ...{ genre: [], notGenre: [], tag: [], notTag: [], person: [], notPerson: [] },
  ...{ from: undefined, to: undefined, ratings: undefined, mean: undefined },
  ...NO_OWN_CHOICES,
};

/** What the form has fields for that hold one value; the field of a tag or of a person adds to those there are. */
export const NUMBER_FIELDS = ["from", "to", "ratings", "mean"] as const;

/** The page's own address with other filters. */
export type FilterHref = (change: Partial<FilterWishes>) => Route;
