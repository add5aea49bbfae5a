import { formatCount } from "@/components/format";

/** A chart's numbers, to be opened. @param rows what is counted, and how many ratings it has */
export function CountTable({ title, unit, rows }: { title: string; unit: string; rows: [string | number, number][] }) {
  return (
    <details className="mt-3 text-sm">
      <summary className="cursor-pointer py-1 text-muted hover:text-ink">{title}</summary>
      <table className="mt-2 w-full tabular-nums">
        <thead>
          <tr className="border-b border-line text-left text-muted">
            <th className="py-1 font-normal">{unit}</th>
            <th className="py-1 text-right font-normal">Ratings</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, count]) => (
            <tr key={name} className="border-b border-line">
              <td className="py-1">{name}</td>
              <td className="py-1 text-right">{formatCount(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
