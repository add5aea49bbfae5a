import type { ReactNode } from "react";
import { AddressForm } from "@/app/(films)/filters/address-form";
import { FilterFields } from "@/app/(films)/filters/filter-fields";
import { NUMBER_FIELDS } from "@/app/(films)/filters/filter-state";
import { GenreFilter } from "@/app/(films)/filters/genre-filter";
import { OwnChoices } from "@/app/(films)/filters/own-choices";
import type { Pairs } from "@/app/query/href-with";
import type { Wishes } from "@/lib/catalog/resolve-tuning";
import { Slider } from "./slider";
import { TagTuner } from "./tag-tuner";
import type { WishHref } from "./wish-state";
import type { WorkbenchFigures } from "./workbench-figures";

interface Props {
  figures: WorkbenchFigures;
  wishes: Wishes;
  /** The page that it is on, and all parameters of its wishes. */
  action: string;
  pairs: Pairs;
  hrefOf: WishHref;
}

/** What the form has fields for; tags and people are kept too, as a field adds to them. */
const FIELDS = ["variety", "popularity", "recency", ...NUMBER_FIELDS] as const;

/** Everything that bends the list: sliders, tags to have more or less of, filters. */
export function Workbench({ figures, wishes, action, pairs, hrefOf }: Props) {
  const { tags, genres, people, hasOwn, filters } = figures;
  const keep = pairs.filter(([name]) => !(FIELDS as readonly string[]).includes(name));
  const shown = Object.fromEntries(FIELDS.map((name) => [name, String(wishes[name] ?? "")]));
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
        <GenreFilter counts={genres} state={wishes} hrefOf={hrefOf} />
      </Part>
      {hasOwn && (
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
