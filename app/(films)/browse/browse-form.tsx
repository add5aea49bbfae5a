import { AddressForm } from "@/app/(films)/filters/address-form";
import { FilterFields } from "@/app/(films)/filters/filter-fields";
import { NUMBER_FIELDS } from "@/app/(films)/filters/filter-state";
import { GenreFilter } from "@/app/(films)/filters/genre-filter";
import { hasOwnChoices, OwnChoices } from "@/app/(films)/filters/own-choices";
import type { FilmFilters } from "@/lib/catalog/film-filters";
import { genreCounts } from "@/lib/catalog/filter-counts";
import { peopleIndex } from "@/lib/catalog/people-index";
import type { Store } from "@/lib/catalog/store";
import { tagIndex } from "@/lib/catalog/tags-index";
import type { OwnFilm } from "@/types/own-films";
import { type BrowseState, filteredHref, toPairs } from "./url-state";

/** How many tags and people fields offer before a letter is typed. */
const OFFERED = 30;

interface Props {
  store: Store;
  filters: FilmFilters;
  state: BrowseState;
  own: ReadonlyMap<number, OwnFilm>;
}

/** All filters: genres as links, the rest as a form that fills the address. */
export function BrowseForm({ store, filters, state, own }: Props) {
  const keep = toPairs({ ...state, page: 1 }).filter(([name]) => !(NUMBER_FIELDS as readonly string[]).includes(name));
  const shown = Object.fromEntries(NUMBER_FIELDS.map((name) => [name, String(state[name] ?? "")]));
  return (
    <AddressForm action="/browse" keep={keep} shown={shown}>
      <div className="mt-4 space-y-5 lg:mt-0">
        <div>
          <p className="mb-2 text-sm text-muted">Genres to have or to leave out</p>
          <GenreFilter
            counts={genreCounts(store, filters)}
            state={state}
            hrefOf={(change) => filteredHref(state, change)}
          />
        </div>
        {hasOwnChoices(own, state) && <OwnChoices state={state} hrefOf={(change) => filteredHref(state, change)} />}
        <FilterFields
          state={state}
          tags={tagIndex(store)
            .tags.slice(0, OFFERED)
            .map(({ tag }) => tag)}
          people={peopleIndex(store)
            .people.slice(0, OFFERED)
            .map(({ name }) => name)}
        />
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
