/** Numbers to draw: one value of each series for each label. */
export interface ChartData {
  /** bars lie, a film each; columns stand, a series each; lines run over time. */
  kind: "bars" | "columns" | "lines";
  /** What a label is: "Film", "Stars", "Year". */
  unit: string;
  labels: string[];
  series: { name: string; values: (number | undefined)[] }[];
  digits: number;
  max?: number;
  /** Which labels are chosen films rather than recommended ones. */
  isSeed?: boolean[];
}

/** Pixels: bars need a line each, the others have one height. */
export function chartHeight({ kind, labels }: Pick<ChartData, "kind" | "labels">): number {
  return kind === "bars" ? 40 + labels.length * 26 : 300;
}
