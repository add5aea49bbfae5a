import type { ControlFigures } from "@/lib/evaluation/measure-controls";
import type { CritiqueFigures } from "@/lib/evaluation/measure-critiques";
import type { Change } from "@/lib/evaluation/measure-lists";

const LABEL_WIDTH = 34;
const WIDTH = 16;

const row = (label: string, cells: string[]) =>
  `  ${label.padEnd(LABEL_WIDTH)}${cells.map((cell) => cell.padStart(WIDTH)).join("")}`;

export function formatCritiques(figures: Record<string, CritiqueFigures>): string {
  return [
    "Like a film, but more or less of a tag: ten films given",
    row("tags asked about", ["trials", "moved as asked", "similarity kept"]),
    ...Object.entries(figures).map(([label, { trials, moved, kept }]) =>
      row(label, [String(trials), moved.toFixed(3), kept.toFixed(3)]),
    ),
  ].join("\n");
}

/** Means of the plain lists, where they are among the figures, then each control's changes in hundredths of them. */
export function formatControls(figures: ControlFigures[], people: number): string {
  const cells = (one: ControlFigures, format: (change: Change, digits: number) => string) => [
    format(one.ndcg, 4),
    format(one.distance, 3),
    format(one.broadDistance, 3),
    format(one.genreDistance, 3),
    format(one.meanRatings, 0),
    one.meanYear.mean.toFixed(0),
  ];
  const mean = (change: Change, digits: number) => change.mean.toFixed(digits);
  const percent = ({ relative, standardError }: Change) =>
    `${(100 * relative).toFixed(1)} % ±${(100 * standardError).toFixed(1)}`;
  return [
    `Lists of twenty by the hybrid for ${people} people held out`,
    row("control", ["NDCG@20", "distance", "broad distance", "genre distance", "mean ratings", "mean year"]),
    ...figures.map((one) =>
      one.control === "plain"
        ? row("plain", cells(one, mean))
        : row(`${one.control} ${one.strength}`, cells(one, percent)),
    ),
  ].join("\n");
}
