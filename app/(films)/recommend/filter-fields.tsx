import type { RecommendState } from "./url-state";

interface Props {
  state: RecommendState;
  /** Names that are worth choosing here. */
  tags: string[];
  people: string[];
}

/** Years, ratings, tags and people, to be filled in. */
export function FilterFields({ state, tags, people }: Props) {
  return (
    <>
      <Pair label="Years">
        <NumberField name="from" label="From year" value={state.from} min={1870} max={2100} hint="from" />
        <NumberField name="to" label="To year" value={state.to} min={1870} max={2100} hint="to" />
      </Pair>
      <Pair label="Rated by at least">
        <NumberField
          name="ratings"
          label="Ratings, at least"
          value={state.ratings}
          min={1}
          max={10_000_000}
          hint="people"
        />
      </Pair>
      <Pair label="Mean of at least">
        <NumberField
          name="mean"
          label="Mean stars, at least"
          value={state.mean}
          min={0.5}
          max={5}
          step={0.1}
          hint="stars"
        />
      </Pair>
      <Pair label="Only with tag">
        <TextField key={`tag ${state.tag}`} name="tag" label="Add a tag that films must have" options={tags} />
      </Pair>
      <Pair label="Only with">
        <TextField
          key={`person ${state.person}`}
          name="person"
          label="Add a person who made or plays in it"
          options={people}
        />
      </Pair>
    </>
  );
}

function Pair({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="flex items-center gap-2">
      <span aria-hidden="true" className="w-28 shrink-0 text-sm text-muted">
        {label}
      </span>
      {children}
    </div>
  );
}

const FIELD =
  "h-9 w-full min-w-0 rounded-lg border border-line bg-card px-2.5 text-sm tabular-nums placeholder:text-muted focus:border-accent";

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
    <input
      type="number"
      inputMode="decimal"
      aria-label={label}
      defaultValue={value}
      placeholder={hint}
      className={FIELD}
      {...{ name, min, max, step }}
    />
  );
}

function TextField({ name, label, options }: { name: string; label: string; options: string[] }) {
  const id = `names-${name}`;
  return (
    <>
      <input
        name={name}
        aria-label={label}
        list={id}
        maxLength={100}
        autoComplete="off"
        placeholder="name"
        className={FIELD}
      />
      <datalist id={id}>
        {options.map((option) => (
          <option key={option} value={option} />
        ))}
      </datalist>
    </>
  );
}
