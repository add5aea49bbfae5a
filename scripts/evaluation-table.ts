import type { Summary } from "@/lib/evaluation/summary";

const BAR_WIDTH = 30;
const LABEL_WIDTH = 18;

/** A row for each figure and a column for each model; then bars, and how far each model is from the best. */
export function formatSummary({ people, models, standardErrors, best, metric, differences }: Summary): string {
  const names = Object.keys(models);
  const row = (label: string, cells: string[]) =>
    `  ${label.padEnd(LABEL_WIDTH)}${cells.map((cell) => cell.padStart(LABEL_WIDTH)).join("")}`;
  const cell = (name: string, figure: string) => {
    const value = models[name][figure];
    const error = standardErrors[name][figure];
    if (error === undefined) return value < 1 ? value.toFixed(4) : value.toFixed(0);
    return `${value.toFixed(4)} ±${error.toFixed(4)}`;
  };
  const bar = (name: string) => "█".repeat(Math.round((BAR_WIDTH * models[name][metric]) / models[best][metric]));
  const difference = (name: string) => {
    if (name === best) return "the best";
    const { mean, standardError } = differences[name];
    return `${mean.toFixed(4)} ±${standardError.toFixed(4)}`;
  };
  return [
    `${people} people held out; means ± standard error`,
    row("", names),
    ...Object.keys(models[best]).map((figure) =>
      row(
        figure,
        names.map((name) => cell(name, figure)),
      ),
    ),
    "",
    `${metric}, and the difference to ${best}'s, person by person`,
    ...names.map((name) => `  ${name.padEnd(LABEL_WIDTH)}${bar(name).padEnd(BAR_WIDTH)}  ${difference(name)}`),
  ].join("\n");
}
