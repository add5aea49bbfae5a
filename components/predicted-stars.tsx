import type { PredictedStars as Predicted } from "@/types/for-you";

const MOST = 5;
const percent = (stars: number) => `${(100 * stars) / MOST}%`;

/**
 * The stars that whoever looks would give a film, and between which they most likely lie. It steps back while they rate it,
 * so as not to lead them (globals.css).
 */
export function PredictedStars({ stars, from, to }: Predicted) {
  return (
    <p className="predicted mt-2 text-sm text-muted">
      <span aria-hidden="true" className="relative mb-1.5 block h-1 rounded-full bg-line">
        <span
          className="absolute inset-y-0 rounded-full bg-accent/45"
          style={{ left: percent(from), right: `calc(100% - ${percent(to)})` }}
        />
        <span
          className="absolute -top-0.75 size-2.5 -translate-x-1/2 rounded-full bg-accent"
          style={{ left: percent(stars) }}
        />
      </span>
      You: <span className="text-ink tabular-nums">★ {stars.toFixed(1)}</span>, likely{" "}
      <span className="tabular-nums">
        {from.toFixed(1)}–{to.toFixed(1)}
      </span>
    </p>
  );
}
