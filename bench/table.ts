/** A figure, and the bar it has to keep where there is one. */
export interface Row {
  what: string;
  measured: string;
  bar?: string;
  met?: boolean;
}

export interface Table {
  title: string;
  columns: string[];
  rows: string[][];
}

type Write = (value: number) => string;

export function atMost(what: string, value: number, bar: number, write: Write): Row {
  return { what, measured: write(value), bar: `≤ ${write(bar)}`, met: value <= bar };
}

export function atLeast(what: string, value: number, bar: number, write: Write): Row {
  return { what, measured: write(value), bar: `≥ ${write(bar)}`, met: value >= bar };
}

export function plain(what: string, value: number, write: Write): Row {
  return { what, measured: write(value) };
}

/** "1,128", or with up to so many decimals. */
export function number(value: number, decimals = 0): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: decimals });
}

export const seconds: Write = (value) => `${number(value, 1)} s`;
export const milliseconds: Write = (value) => `${number(value, value < 10 ? 2 : 0)} ms`;
export const megabytes: Write = (value) => `${number(value)} MB`;
export const times: Write = (value) => number(value, 2);

export function barTable(title: string, rows: Row[]): Table {
  return {
    title,
    columns: ["what", "measured", "bar", "met"],
    rows: rows.map(({ what, measured, bar = "", met }) => [what, measured, bar, met === undefined ? "" : yesOrNo(met)]),
  };
}

export function markdown({ title, columns, rows }: Table): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [`\n${title}\n`, line(columns), `|${"---|".repeat(columns.length)}`, ...rows.map(line)].join("\n");
}

function yesOrNo(met: boolean): string {
  return met ? "yes" : "no";
}
