import { informativeGrid, type SaidOfFilms, type WellKnownFilms } from "@/lib/models/rating-grid";
import { shuffled } from "./hold-out";

/** Chooses so many films to ask about, of those of which nothing was said; as many as there are where there are fewer. */
export type Grid = (said: SaidOfFilms, k: number) => number[];

/** Films that one page shows. */
const SHOWN = 12;

/** The ways to choose the films that somebody new is asked about, all of the same films. */
export const GRIDS = {
  informative: (known) => (said, k) => informativeGrid(known, said, k),
  popularity: ({ items, shares }) => inOrder(items.toSorted((a, b) => shares[b] - shares[a] || a - b)),
  random: ({ items }, uniform) => inOrder(shuffled(items, uniform)),
} satisfies Record<string, (known: WellKnownFilms, uniform: () => number) => Grid>;

export type GridName = keyof typeof GRIDS;
export const GRID_NAMES = Object.keys(GRIDS) as GridName[];

function inOrder(items: readonly number[]): Grid {
  return ({ seen, unseen }, k) => items.filter((item) => !seen.has(item) && !unseen.has(item)).slice(0, k);
}

export interface Answers {
  /** Rows of the films that were rated, in turn. */
  items: number[];
  /** How many films had been shown when each was. */
  shown: number[];
}

/**
 * What somebody answers who rates the first film of a page that they know, whereupon the page is made anew, and asks for others
 * where they know none.
 * @param knows whether they have seen a film @param most when they stop
 */
export function answerGrid(grid: Grid, knows: (item: number) => boolean, most: number): Answers {
  const answers: Answers = { items: [], shown: [] };
  const [seen, unseen, shown] = [new Set<number>(), new Set<number>(), new Set<number>()];
  while (answers.items.length < most) {
    const page = grid({ rated: answers.items, seen, unseen }, SHOWN);
    if (page.length === 0) break;
    for (const item of page) shown.add(item);
    const known = page.find(knows);
    if (known === undefined) {
      for (const item of page) unseen.add(item);
    } else {
      seen.add(known);
      answers.items.push(known);
      answers.shown.push(shown.size);
    }
  }
  return answers;
}
