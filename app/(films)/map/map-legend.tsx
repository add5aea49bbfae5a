"use client";

import { byDecade, byGenre } from "./genre-families";
import type { ColorBy } from "./use-map-scene";

const CHOICES: [ColorBy, string][] = [
  ["genre", "Genre"],
  ["decade", "Decade"],
];

/** What the colors mean, and the choice of what they tell. */
export function MapLegend({ colorBy, onChange }: { colorBy: ColorBy; onChange: (colorBy: ColorBy) => void }) {
  const { names, variables } = colorBy === "genre" ? byGenre([]) : byDecade();
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2 text-sm">
      <fieldset className="flex items-center gap-1">
        <legend className="sr-only">Color by</legend>
        {CHOICES.map(([value, name]) => (
          <label
            key={value}
            className="cursor-pointer rounded-full border border-line px-3 py-1 has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="color"
              value={value}
              checked={value === colorBy}
              onChange={() => onChange(value)}
              className="sr-only"
            />
            {name}
          </label>
        ))}
      </fieldset>
      <ul aria-label="Colors" className="flex flex-wrap gap-x-4 gap-y-1">
        {names.map((name, place) => (
          <li key={name} className="flex items-center gap-1.5 text-muted">
            <span
              aria-hidden="true"
              className="size-2.5 rounded-full forced-color-adjust-none"
              style={{ background: `var(${variables[place]})` }}
            />
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}
