/** Numbers to draw: one value of each series for each label. */
export interface ChartData {
  /** bars lie, a film each; columns stand, a series each; lines run over time. */
  kind: "bars" | "columns" | "lines";
  /** What a label is: "Film", "Stars", "Year". */
  unit: string;
  labels: string[];
  series: Series[];
  digits: number;
  max?: number;
  /** Where labels are of two sorts, told apart by color: their names, and which labels are of the first. */
  sorts?: { names: [string, string]; isFirst: boolean[] };
}

export interface Series {
  name: string;
  values: (number | undefined)[];
  /** How far a value may be off, drawn either way of a bar; for a series that stands alone. */
  margins?: (number | undefined)[];
}

/** Pixels: bars need a line each and one more for each further series, the others have one height. */
export function chartHeight({ kind, labels, series }: Pick<ChartData, "kind" | "labels" | "series">): number {
  return kind === "bars" ? 40 + labels.length * (10 + 16 * series.length) : 300;
}

/** "0.31 ± 0.02", or "–" where there is no value. */
export function formatValue({ values, margins }: Series, row: number, digits: number): string {
  const [value, margin] = [values[row], margins?.[row]];
  if (value === undefined) return "–";
  return margin === undefined ? value.toFixed(digits) : `${value.toFixed(digits)} ± ${margin.toFixed(digits)}`;
}
