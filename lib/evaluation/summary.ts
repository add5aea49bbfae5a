import type { Exposure } from "./exposure";
import { type Estimate, estimateDifference, estimateMean } from "./significance";
import type { Measured } from "./tally";

/** "recall@20" and the like as means over people, and the exposure of the first list length. */
export type ModelFigures = Record<string, number> & Exposure;

/** Where one person alone was asked errors are NaN, which JSON writes as null. */
export interface Summary {
  people: number;
  models: Record<string, ModelFigures>;
  standardErrors: Record<string, Record<string, number>>;
  /** The model best at `metric`. */
  best: string;
  metric: string;
  /** The model that others are compared with: their differences to it, person by person. */
  reference: string;
  differences: Record<string, Estimate>;
}

/** Means with standard errors, and how far each model is from the best one, or from that named, at the longest list's NDCG. */
export function summarize<Name extends string>(measured: Record<Name, Measured>, comparedWith?: Name): Summary {
  const names = Object.keys(measured) as Name[];
  const keys = Object.keys(measured[names[0]].perPerson);
  const metric = keys[keys.length - 1];
  const estimates = Object.fromEntries(
    names.map((name) => [
      name,
      Object.fromEntries(keys.map((key) => [key, estimateMean(measured[name].perPerson[key])])),
    ]),
  );
  const best = names.reduce((a, b) => (estimates[b][metric].mean > estimates[a][metric].mean ? b : a));
  const reference = comparedWith ?? best;
  const figuresOf = (name: string, part: keyof Estimate) =>
    Object.fromEntries(keys.map((key) => [key, estimates[name][key][part]]));
  return {
    people: measured[best].perPerson[metric].length,
    models: Object.fromEntries(
      names.map((name) => {
        const { coverage, gini, meanPopularity } = measured[name];
        return [name, { ...figuresOf(name, "mean"), coverage, gini, meanPopularity } as ModelFigures];
      }),
    ),
    standardErrors: Object.fromEntries(names.map((name) => [name, figuresOf(name, "standardError")])),
    best,
    metric,
    reference,
    differences: Object.fromEntries(
      names
        .filter((name) => name !== reference)
        .map((name) => [
          name,
          estimateDifference(measured[name].perPerson[metric], measured[reference].perPerson[metric]),
        ]),
    ),
  };
}
