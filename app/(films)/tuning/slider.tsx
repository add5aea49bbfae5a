interface Props {
  name: string;
  label: string;
  /** What its ends mean. */
  ends: [low: string, high: string];
  min: number;
  value: number;
}

const STEP = 10;

/** A slider of percent; in the middle or at its start it asks for nothing. */
export function Slider({ name, label, ends, min, value }: Props) {
  const id = `slider-${name}`;
  return (
    <div>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <input
        id={id}
        name={name}
        type="range"
        min={min}
        max={100}
        step={STEP}
        defaultValue={Math.round(value / STEP) * STEP}
        className={`slider ${min < 0 ? "slider-two-ways" : ""}`}
      />
      <p aria-hidden="true" className="flex justify-between text-sm text-muted">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </p>
    </div>
  );
}
