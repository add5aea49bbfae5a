import { type ChartData, formatValue } from "./chart-data";
import { Chart } from "./chart-lazy";

/** A chart with its words and the same numbers as a table. */
export function ChartFigure({ title, summary, ...data }: ChartData & { title: string; summary: string }) {
  return (
    <figure className="min-w-0">
      <figcaption>
        <h2 className="text-2xl">{title}</h2>
        <p className="mt-1 text-sm text-muted">{summary}</p>
        <Legend {...data} />
      </figcaption>
      <Chart {...data} title={title} summary={summary} />
      <Numbers {...data} title={title} />
    </figure>
  );
}

/** What the two colors mean, where there are two. */
function Legend({ sorts, series }: ChartData) {
  const names = sorts?.names ?? series.map(({ name }) => name);
  if (names.length < 2) return null;
  return (
    <p className="needs-script mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {names.map((name, index) => (
        <span key={name} className="flex items-center gap-2">
          <span className={`size-3 ${index === 0 ? "bg-seed" : "bg-accent"}`} /> {name}
        </span>
      ))}
    </p>
  );
}

function Numbers({ title, unit, labels, series, digits }: ChartData & { title: string }) {
  return (
    <details className="numbers mt-3 text-sm">
      <summary className="cursor-pointer py-1 text-muted hover:text-ink">{title}, as numbers</summary>
      <div className="mt-2 overflow-x-auto">
        <table className="w-full tabular-nums">
          <thead>
            <tr className="border-b border-line text-left text-muted">
              <th scope="col" className="py-1.5 font-normal">
                {unit}
              </th>
              {series.map(({ name }) => (
                <th key={name} scope="col" className="py-1.5 pl-4 text-right font-normal">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {labels.map((label, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two films may share title and year
              <tr key={row} className="border-b border-line">
                <th scope="row" className="py-1.5 text-left font-normal">
                  {label}
                </th>
                {series.map((one) => (
                  <td key={one.name} className="py-1.5 pl-4 text-right">
                    {formatValue(one, row, digits)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
