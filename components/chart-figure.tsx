import { type ChartData, formatValue } from "./chart-data";
import { Chart } from "./chart-lazy";

/** A chart with its words and the same numbers as a table. */
export function ChartFigure({ title, summary, ...data }: ChartData & { title: string; summary: string }) {
  return (
    <figure className="min-w-0">
      <figcaption>
        <h2 className="text-2xl">{title}</h2>
        <p className="mt-1 text-sm text-muted">{summary}</p>
        {data.sorts && (
          <p className="needs-script mt-2 flex gap-5 text-sm">
            <span className="flex items-center gap-2">
              <span className="size-3 bg-seed" /> {data.sorts.names[0]}
            </span>
            <span className="flex items-center gap-2">
              <span className="size-3 bg-accent" /> {data.sorts.names[1]}
            </span>
          </p>
        )}
      </figcaption>
      <Chart {...data} title={title} summary={summary} />
      <Numbers {...data} title={title} />
    </figure>
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
