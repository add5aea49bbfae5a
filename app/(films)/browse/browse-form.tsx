"use client";

import { AddressForm } from "@/app/(films)/filters/address-form";
import { FilterFields } from "@/app/(films)/filters/filter-fields";
import { NUMBER_FIELDS } from "@/app/(films)/filters/filter-state";
import { GenreFilter } from "@/app/(films)/filters/genre-filter";
import { OwnChoices } from "@/app/(films)/filters/own-choices";
import type { GenreCount } from "@/lib/catalog/filter-counts";
import { type BrowseState, filteredHref, toPairs } from "./url-state";

interface Props {
  state: BrowseState;
  genres: GenreCount[];
  /** Tags and people that fields offer before a letter is typed. */
  tags: string[];
  people: string[];
  /** Whether whoever looks said anything of films. */
  hasOwn: boolean;
}

/** All filters: genres as links, the rest as a form that fills the address. */
export function BrowseForm({ state, genres, tags, people, hasOwn }: Props) {
  const keep = toPairs({ ...state, page: 1 }).filter(([name]) => !(NUMBER_FIELDS as readonly string[]).includes(name));
  const shown = Object.fromEntries(NUMBER_FIELDS.map((name) => [name, String(state[name] ?? "")]));
  return (
    <AddressForm action="/browse" keep={keep} shown={shown}>
      <div className="mt-4 space-y-5 lg:mt-0">
        <div>
          <p className="mb-2 text-sm text-muted">Genres to have or to leave out</p>
          <GenreFilter counts={genres} state={state} hrefOf={(change) => filteredHref(state, change)} />
        </div>
        {hasOwn && <OwnChoices state={state} hrefOf={(change) => filteredHref(state, change)} />}
        <FilterFields state={state} tags={tags} people={people} />
        <button
          type="submit"
          className="w-full rounded-full bg-accent px-6 py-2.5 font-medium text-paper hover:opacity-90"
        >
          Show films
        </button>
      </div>
    </AddressForm>
  );
}
