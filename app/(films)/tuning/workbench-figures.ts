import { hasOwnChoices } from "@/app/(films)/filters/own-choices";
import { filterSteps } from "@/lib/catalog/film-filters";
import { type GenreCount, genreCounts } from "@/lib/catalog/filter-counts";
import type { Wishes } from "@/lib/catalog/resolve-tuning";
import type { Store } from "@/lib/catalog/store";
import { type TunableTag, tunableTags } from "@/lib/catalog/tag-tuner";
import type { Tuning } from "@/lib/catalog/tuning";
import type { OwnFilm } from "@/types/own-films";

/** What the workbench offers for a list. */
export interface WorkbenchFigures {
  tags: TunableTag[];
  genres: GenreCount[];
  /** Who made the films that the list goes by. */
  people: string[];
  /** Whether whoever looks said anything of films. */
  hasOwn: boolean;
  /** How many filters are set. */
  filters: number;
}

const MOST_TAGS = 10;

/**
 * @param seeds item rows of the films that the list goes by
 * @param own what whoever looks said of films
 */
export function workbenchFigures(
  store: Store,
  seeds: number[],
  tuning: Tuning,
  wishes: Wishes,
  own: ReadonlyMap<number, OwnFilm>,
): WorkbenchFigures {
  const { movies } = store.model;
  return {
    tags: tunableTags(store, seeds, MOST_TAGS),
    genres: genreCounts(store, tuning.filters),
    people: [...new Set(seeds.flatMap((seed) => [...movies[seed].directors, ...movies[seed].cast]))],
    hasOwn: hasOwnChoices(own, wishes),
    filters: filterSteps({ ...tuning.filters, own: undefined }).length,
  };
}
