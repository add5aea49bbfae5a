import type { ReactNode } from "react";
import { type BrowseFilters, SORTS } from "@/lib/catalog/browse";
import type { BrowseState } from "./url-state";

const FIELD =
  "h-10 w-full min-w-0 rounded-lg border border-line bg-card px-3 tabular-nums placeholder:text-muted focus:border-accent";
const MEANS = [2, 2.5, 3, 3.5, 4, 4.5];
const RATINGS = [5, 10, 50, 100, 500, 1000, 10_000];

interface Props {
  filters: BrowseFilters;
  state: BrowseState;
  genres: { genre: string; films: number }[];
  /** Of the most rated film: a filter beyond it would leave nothing. */
  mostRatings: number;
}

/** All filters as a form that fills the address. */
export function FilterForm({ filters, state, genres, mostRatings }: Props) {
  return (
    // The key makes fields follow the address when it changes.
    <form key={JSON.stringify(state)} action="/browse" className="mt-4 space-y-5 lg:mt-0">
      <fieldset>
        <legend className="mb-2 text-sm text-muted">Genres, all of those chosen</legend>
        <div className="flex flex-wrap gap-1.5 text-sm">
          {genres.map(({ genre }) => (
            <label
              key={genre}
              className="flex cursor-pointer items-center gap-1.5 rounded-full border border-line bg-card px-2.5 py-1 has-checked:border-accent has-focus-visible:outline-2 has-focus-visible:outline-accent"
            >
              <input
                type="checkbox"
                name="genre"
                value={genre}
                defaultChecked={state.genre.includes(genre)}
                className="accent-accent"
              />
              {genre}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="grid grid-cols-2 gap-3">
        <Field label="From year">
          <input
            className={FIELD}
            type="number"
            name="from"
            min={1850}
            max={2150}
            defaultValue={state.from}
            placeholder="1950"
          />
        </Field>
        <Field label="To year">
          <input
            className={FIELD}
            type="number"
            name="to"
            min={1850}
            max={2150}
            defaultValue={state.to}
            placeholder="1999"
          />
        </Field>
        <Field label="Ratings at least">
          <Select
            name="ratings"
            value={state.ratings}
            values={RATINGS.filter((count) => count <= mostRatings)}
            unit=""
          />
        </Field>
        <Field label="Mean at least">
          <Select name="mean" value={state.mean} values={MEANS} unit=" stars" />
        </Field>
      </div>
      <Field label="Director or actor">
        <input
          className={FIELD}
          name="person"
          maxLength={100}
          defaultValue={filters.person?.name}
          placeholder="Akira Kurosawa"
        />
      </Field>
      <Field label="Tag">
        <input className={FIELD} name="tag" maxLength={100} defaultValue={filters.tag?.tag} placeholder="time travel" />
      </Field>
      {state.sort !== SORTS[0] && <input type="hidden" name="sort" value={state.sort} />}
      <button
        type="submit"
        className="w-full rounded-full bg-accent px-6 py-2.5 font-medium text-paper hover:opacity-90"
      >
        Show films
      </button>
    </form>
  );
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="block">
      <span className="mb-1 block text-sm text-muted">{label}</span>
      {children}
    </label>
  );
}

/** The usual steps and the one that the address has. */
function Select({ name, value, values, unit }: { name: string; value?: number; values: number[]; unit: string }) {
  const steps = value === undefined || values.includes(value) ? values : [...values, value].sort((a, b) => a - b);
  return (
    <select name={name} defaultValue={value ?? ""} className={FIELD}>
      <option value="">Any</option>
      {steps.map((step) => (
        <option key={step} value={step}>
          {step.toLocaleString("en-US")}
          {unit}
        </option>
      ))}
    </select>
  );
}
