import { plural } from "@/components/format";
import type { FilterWishes } from "@/lib/catalog/resolve-filters";
import { MARK_KINDS, type MarkKind, OWN_DEFAULTS, type OwnChoice } from "@/types/own-films";

export const OWN_CHOICE_WORDS: Record<MarkKind, Record<OwnChoice, string>> = {
  seen: { hide: "Without films I saw", show: "With films I saw", only: "Only films I saw" },
  watchlist: { hide: "Without my watchlist", show: "With my watchlist", only: "Only my watchlist" },
  notInterested: { hide: "Without unwanted films", show: "With unwanted films", only: "Only unwanted films" },
};

/** Something that a visitor asks for. */
export interface Wish<T> {
  words: string;
  /** The state without it. */
  change: Partial<T>;
  /** The opposite, where it has one. */
  turned?: { words: string; change: Partial<T> };
}

/** All that filters ask for. */
export function filterWords(wishes: FilterWishes): Wish<FilterWishes>[] {
  const { from, to, ratings, mean } = wishes;
  return [
    ...both(wishes, "genre", "notGenre"),
    ...both(wishes, "tag", "notTag"),
    ...both(wishes, "person", "notPerson"),
    ...(from === undefined ? [] : [{ words: `From ${from}`, change: { from: undefined } }]),
    ...(to === undefined ? [] : [{ words: `Up to ${to}`, change: { to: undefined } }]),
    ...(ratings === undefined
      ? []
      : [{ words: `${plural(ratings, "rating")} or more`, change: { ratings: undefined } }]),
    ...(mean === undefined ? [] : [{ words: `${mean} stars or more`, change: { mean: undefined } }]),
    ...ownWords(wishes),
  ];
}

/** What the choices for films of a mark say that is not their default. */
function ownWords(wishes: FilterWishes): Wish<FilterWishes>[] {
  return MARK_KINDS.flatMap((kind) => {
    const choice = wishes[kind];
    if (choice === undefined || choice === OWN_DEFAULTS[kind]) return [];
    return [{ words: OWN_CHOICE_WORDS[kind][choice], change: { [kind]: undefined } }];
  });
}

function both(
  wishes: FilterWishes,
  only: "genre" | "tag" | "person",
  not: "notGenre" | "notTag" | "notPerson",
): Wish<FilterWishes>[] {
  const wish = (words: string, of: typeof only | typeof not, other: typeof of, turning: string) =>
    wishes[of].map((name) => {
      const change = { [of]: wishes[of].filter((another) => another !== name) };
      const turned = { words: turning, change: { ...change, [other]: [...wishes[other], name] } };
      return { words: `${words} ${name}`, change, turned };
    });
  return [...wish("Only", only, not, "Leave out instead"), ...wish("No", not, only, "Ask for instead")];
}
