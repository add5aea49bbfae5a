import type { ReactNode } from "react";

export interface MirroredRow {
  key: string;
  label: ReactNode;
  /** What the bars show; absent where there is nothing to show. */
  values: [first: number | undefined, second: number | undefined];
  /** The same in words. */
  texts: [first: string, second: string];
}

interface Props {
  caption: string;
  /** What a row is: "Tag", "Stars". */
  unit: string;
  names: [first: string, second: string];
  rows: MirroredRow[];
  /** The value of a full bar. */
  most: number;
}

const COLORS = ["bg-seed", "bg-accent"];

/** A table of two films whose numbers are bars as well, growing away from the middle. */
export function MirroredBars({ caption, unit, names, rows, most }: Props) {
  return (
    <table className="w-full table-fixed text-sm tabular-nums">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="align-bottom">
          <th scope="col" className="border-b-2 border-seed pb-1.5 text-left font-medium [overflow-wrap:anywhere]">
            {names[0]}
          </th>
          <th scope="col" className="w-[36%] border-b border-line px-2 pb-1.5 font-normal text-muted">
            {unit}
          </th>
          <th scope="col" className="border-b-2 border-accent pb-1.5 text-right font-medium [overflow-wrap:anywhere]">
            {names[1]}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, values, texts }) => (
          <tr key={key} className="border-b border-line">
            <Half value={values[0]} text={texts[0]} most={most} side={0} />
            <th scope="row" className="px-2 py-1.5 text-center font-normal [overflow-wrap:anywhere]">
              {label}
            </th>
            <Half value={values[1]} text={texts[1]} most={most} side={1} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Half({ value = 0, text, most, side }: { value?: number; text: string; most: number; side: 0 | 1 }) {
  const share = most > 0 ? Math.min(1, Math.max(0, value / most)) : 0;
  return (
    <td className="py-1.5">
      <span className={`flex items-center gap-2 ${side === 0 ? "flex-row-reverse" : ""}`}>
        <span className={`flex h-3 min-w-0 flex-1 ${side === 0 ? "justify-end" : ""}`}>
          <span className={`h-full rounded-xs ${COLORS[side]}`} style={{ width: `${100 * share}%` }} />
        </span>
        <span className={`w-[min(3.25rem,55%)] shrink-0 ${side === 0 ? "" : "text-right"}`}>{text}</span>
      </span>
    </td>
  );
}
