import type { ReactNode } from "react";
import type { FilterWishes } from "@/lib/catalog/resolve-filters";
import { NameInput } from "./name-input";

interface Props {
  state: FilterWishes;
  /** Names that are worth choosing here. */
  tags: string[];
  people: string[];
}

/** Years, ratings, tags and people, to be filled in. */
export function FilterFields({ state, tags, people }: Props) {
  const { from, to, ratings, mean, tag, notTag, person, notPerson } = state;
  return (
    <div className="grid grid-cols-2 gap-3">
      <NumberField name="from" label="From year" value={from} min={1870} max={2100} hint="1950" />
      <NumberField name="to" label="To year" value={to} min={1870} max={2100} hint="1999" />
      <NumberField name="ratings" label="Ratings, at least" value={ratings} min={1} max={10_000_000} hint="Any" />
      <NumberField name="mean" label="Stars, at least" value={mean} min={0.5} max={5} step={stepOf(mean)} hint="Any" />
      <Field label={person.length > 0 ? "Another director or actor" : "Director or actor"} wide>
        <NameInput
          key={`person ${person}`}
          id="names-person"
          name="person"
          source="people"
          options={people}
          taken={[...person, ...notPerson]}
          {...nameProps(people)}
        />
      </Field>
      <Field label={tag.length > 0 ? "Another tag" : "Tag"} wide>
        <NameInput
          key={`tag ${tag}`}
          id="names-tag"
          name="tag"
          source="tags"
          options={tags}
          taken={[...tag, ...notTag]}
          {...nameProps(tags)}
        />
      </Field>
    </div>
  );
}

/** Tenths of a star; hundredths where the value has them, as it has to be one of the steps. */
const stepOf = (stars = 0) => (Number.isInteger(10 * stars) ? 0.1 : 0.01);

const FIELD =
  "h-10 w-full min-w-0 rounded-lg border border-line bg-card px-3 tabular-nums placeholder:text-muted focus:border-accent";

/** @param offered names of which the first stands as an example */
const nameProps = ([example = "Name"]: string[]) => ({ maxLength: 100, placeholder: example, className: FIELD });

function Field({ label, wide, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={wide ? "col-span-2 block" : "block"}>
      <span className="mb-1 block text-sm text-muted">{label}</span>
      {children}
    </label>
  );
}

function NumberField(props: {
  name: string;
  label: string;
  value?: number;
  min: number;
  max: number;
  step?: number;
  hint: string;
}) {
  const { name, label, value, min, max, step = 1, hint } = props;
  return (
    <Field label={label}>
      <input
        type="number"
        inputMode="decimal"
        defaultValue={value}
        placeholder={hint}
        className={FIELD}
        {...{ name, min, max, step }}
      />
    </Field>
  );
}
