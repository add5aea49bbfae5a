export interface BarRow {
  name: string;
  /** Absent where nothing is known. */
  value: number | null;
  /** The most it could be. */
  most: number;
}

/** Numbers as bars on one scale, each on the track of what it could be. @param full the number that is all of the width */
export function BarRows({
  caption,
  unit,
  rows,
  full,
}: {
  caption: string;
  unit: string;
  rows: BarRow[];
  full: number;
}) {
  const width = (value: number) => `${100 * Math.min(1, Math.max(0, value / full))}%`;
  return (
    <table className="w-full self-start text-sm tabular-nums">
      <caption className="pb-2 text-left text-base font-medium">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{unit}</th>
          <th scope="col">Similarity</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, value, most }) => (
          <tr key={name} className="border-b border-line">
            <th scope="row" className="w-[38%] py-2 pr-3 text-left font-normal [overflow-wrap:anywhere]">
              {name}
            </th>
            <td className="py-2">
              <span className="flex flex-wrap items-center gap-x-3">
                <span className="flex-[1_0_2rem]">
                  <span className="block h-2 overflow-hidden rounded-full bg-line" style={{ width: width(most) }}>
                    <span
                      className="block h-full rounded-full bg-accent"
                      style={{ width: `${100 * Math.min(1, Math.max(0, (value ?? 0) / most))}%` }}
                    />
                  </span>
                </span>
                <span className="w-20 text-right">
                  {value === null ? "not known" : value.toFixed(2)}
                  {most < 1 && value !== null && <span className="text-muted"> of {most.toFixed(2)}</span>}
                </span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
