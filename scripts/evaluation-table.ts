import type { Summary } from "@/lib/evaluation/summary";
import type { Protocol } from "@/lib/pipeline/read-folds";

/** Figures, and whom and what they are of. */
export interface Report extends Summary {
  protocol: Protocol | "split";
  films: number;
  /** Whose lists these are, and after how many answers, where models are ways to ask about films. */
  after?: { answers: number; engine: string };
}

const PROTOCOLS: Record<Report["protocol"], string> = {
  "five-folds": "five folds over people, each held out of training once",
  strong: "strong generalization, people held out of training",
  last: "leave-last-out, the last film that a person liked",
  onboarding: "onboarding, lists after what people answer about the films that they are shown",
  cold: "films whose ratings are all hidden, no others are ranked",
  split: "the split that was given",
};

const BAR_WIDTH = 30;
const LABEL_WIDTH = 18;

/** A row for each figure and a column for each model; then bars, and how far each model is from the one they are compared with. */
export function formatReport(report: Report): string {
  const { protocol, after, people, films, models, standardErrors, best, metric, reference, differences } = report;
  const names = Object.keys(models);
  const row = (label: string, cells: string[]) =>
    `  ${label.padEnd(LABEL_WIDTH)}${cells.map((cell) => cell.padStart(LABEL_WIDTH)).join("")}`;
  const cell = (name: string, figure: string) => {
    const value = models[name][figure];
    const error = standardErrors[name][figure];
    if (error === undefined) return value < 1 ? value.toFixed(4) : value.toFixed(0);
    return estimate(value, error);
  };
  const bar = (name: string) => "█".repeat(Math.round((BAR_WIDTH * models[name][metric]) / models[best][metric]));
  const difference = (name: string) => {
    if (name === reference) return name === best ? "the best" : "";
    const { mean, standardError } = differences[name];
    return `${estimate(mean, standardError)}${Math.abs(mean) > 2 * standardError ? " *" : ""}`;
  };
  return [
    `${PROTOCOLS[protocol]}${after ? `, by ${after.engine} after ${after.answers} answers` : ""}: ${people} people asked, ${films} films; means ± standard error`,
    row("", names),
    ...Object.keys(models[best]).map((figure) =>
      row(
        figure,
        names.map((name) => cell(name, figure)),
      ),
    ),
    "",
    `${metric}, and the difference to ${reference}'s, person by person; * more than two standard errors`,
    ...names.map((name) => `  ${name.padEnd(LABEL_WIDTH)}${bar(name).padEnd(BAR_WIDTH)}  ${difference(name)}`),
  ].join("\n");
}

/** Of one person alone the error is not known. */
function estimate(mean: number, standardError: number): string {
  return `${mean.toFixed(4)}${Number.isNaN(standardError) ? "" : ` ±${standardError.toFixed(4)}`}`;
}
