import { Columns } from "@/components/columns";
import { formatCount } from "@/components/format";
import type { MovieDetails } from "@/types/recommendation";
import { CountTable } from "./count-table";

/** How many ratings each year brought, years between without any included. */
export function OverTime({ ratingsPerYear }: Pick<MovieDetails, "ratingsPerYear">) {
  if (ratingsPerYear.length < 2) return null;
  const counts = new Map(ratingsPerYear.map(({ year, count }) => [year, count]));
  const years = [...counts.keys()];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const rows = Array.from({ length: last - first + 1 }, (_, place): [number, number] => [
    first + place,
    counts.get(first + place) ?? 0,
  ]);
  const words = rows.map(([year, count]) => `${year}: ${formatCount(count)}`).join(", ");
  return (
    <div className="mt-8">
      <h2 className="font-sans text-sm font-medium">Ratings by year</h2>
      <Columns
        values={rows.map(([, count]) => count)}
        words={`Ratings by year: ${words}`}
        className="mt-3 h-16 w-full text-seed"
      />
      <p aria-hidden="true" className="mt-1 flex justify-between text-xs tabular-nums text-muted">
        <span>{first}</span>
        <span>{last}</span>
      </p>
      <CountTable title="The years as numbers" unit="Year" rows={rows} />
    </div>
  );
}
