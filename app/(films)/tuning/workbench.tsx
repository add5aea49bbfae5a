import type { ReactNode } from "react";
import { AddressForm } from "@/app/(films)/filters/address-form";
import { FilterFields } from "@/app/(films)/filters/filter-fields";
import { NUMBER_FIELDS } from "@/app/(films)/filters/filter-state";
import { GenreFilter } from "@/app/(films)/filters/genre-filter";
import { hasOwnChoices, OwnChoices } from "@/app/(films)/filters/own-choices";
import { filterSteps } from "@/lib/catalog/film-filters";
import { genreCounts } from "@/lib/catalog/filter-counts";
import type { Wishes } from "@/lib/catalog/resolve-tuning";
import type { Store } from "@/lib/catalog/store";
import { tunableTags } from "@/lib/catalog/tag-tuner";
import type { Tuning } from "@/lib/catalog/tuning";
import type { OwnFilm } from "@/types/own-films";
import { Slider } from "./slider";
import { TagTuner } from "./tag-tuner";
import type { WishHref } from "./wish-state";

interface Props {
  store: Store;
  /** Item rows of the films that the list goes by. */
  seeds: number[];
  tuning: Tuning;
  wishes: Wishes;
  /** The page that it is on, and all parameters of its wishes. */
  action: string;
  pairs: [name: string, value: string][];
  hrefOf: WishHref;
  own: ReadonlyMap<number, OwnFilm>;
}

const MOST_TAGS = 10;
/** What the form has fields for; tags and people are kept too, as a field adds to them. */
const FIELDS = ["variety", "popularity", "recency", ...NUMBER_FIELDS] as const;

/** Everything that bends the list: sliders, tags to have more or less of, filters. */
export function Workbench({ store, seeds, tuning, wishes, action, pairs, hrefOf, own }: Props) {
  const keep = pairs.filter(([name]) => !(FIELDS as readonly string[]).includes(name));
  const shown = Object.fromEntries(FIELDS.map((name) => [name, String(wishes[name] ?? "")]));
  const tags = tunableTags(store, seeds, MOST_TAGS);
  const people = [
    ...new Set(seeds.flatMap((seed) => [...store.model.movies[seed].directors, ...store.model.movies[seed].cast])),
  ];
  const filters = filterSteps({ ...tuning.filters, own: undefined }).length;
  return (
    <AddressForm action={action} keep={keep} shown={shown}>
      <div className="space-y-4">
        <Slider
          name="variety"
          label="Familiar to adventurous"
          ends={["Familiar", "Adventurous"]}
          min={0}
          value={wishes.variety}
        />
        <Slider
          name="popularity"
          label="Hidden gems to crowd pleasers"
          ends={["Hidden gems", "Crowd pleasers"]}
          min={-100}
          value={wishes.popularity}
        />
        <Slider name="recency" label="Older to newer" ends={["Older", "Newer"]} min={-100} value={wishes.recency} />
      </div>
      <Part title="More or less of">
        <TagTuner tags={tags} wishes={wishes} hrefOf={hrefOf} />
      </Part>
      <Part title="Genres">
        <GenreFilter counts={genreCounts(store, tuning.filters)} state={wishes} hrefOf={hrefOf} />
      </Part>
      {hasOwnChoices(own, wishes) && (
        <Part title="Yours">
          <OwnChoices state={wishes} hrefOf={hrefOf} />
        </Part>
      )}
      <Part title={filters > 0 ? `Filters, ${filters} set` : "Filters"}>
        <FilterFields state={wishes} tags={tags.map(({ tag }) => tag)} people={people} />
      </Part>
      <button type="submit" className="no-script mt-6 rounded-full bg-accent px-5 py-2 font-medium text-paper">
        Apply
      </button>
    </AddressForm>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-7">
      <h3 className="mb-2.5 font-sans text-sm font-medium">{title}</h3>
      {children}
    </section>
  );
}
