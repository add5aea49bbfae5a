"use client";

import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  globalFilteringFeature,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_text,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useId, useState } from "react";
import { formatCount, formatMean, plural } from "@/components/format";
import { Link } from "@/components/link";
import { movieHref } from "@/components/movie-href";
import type { RecommendedMovie } from "@/types/recommendation";
import { downloadCsv } from "./csv";

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, text: sortFn_text },
  columnFilteringFeature,
  globalFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  filterFns: { includesString: filterFn_includesString },
});

const helper = createColumnHelper<typeof features, RecommendedMovie>();

const columns = helper.columns([
  helper.accessor("title", {
    header: "Film",
    sortFn: "text",
    cell: ({ row: { original } }) => (
      <Link href={movieHref(original)} className="font-medium hover:text-accent">
        {original.title}
      </Link>
    ),
  }),
  helper.accessor("year", { header: "Year", sortUndefined: "last", cell: ({ getValue }) => getValue() ?? "–" }),
  helper.accessor(({ genres }) => genres.join(", "), { id: "genres", header: "Genres", sortFn: "text" }),
  helper.accessor("score", {
    header: "Score",
    sortDescFirst: true,
    cell: ({ getValue }) => getValue().toFixed(3),
  }),
  helper.accessor("ratingCount", {
    header: "Ratings",
    sortDescFirst: true,
    cell: ({ getValue }) => formatCount(getValue()),
  }),
  helper.accessor("ratingMean", {
    header: "Mean",
    sortDescFirst: true,
    sortUndefined: "last",
    cell: ({ getValue }) => formatMean(getValue()),
  }),
]);

const NUMERIC = new Set(["year", "score", "ratingCount", "ratingMean"]);
const DIRECTIONS = { asc: "ascending", desc: "descending" } as const;
const SIGNS = { asc: "sign-up before:bg-accent", desc: "sign-down before:bg-accent" } as const;
const UNSORTED = "sign-up-down before:bg-muted";

/** The recommendations as a table: sorted by any column, filtered by any word, taken away as CSV. */
export function RecommendationTable({ movies }: { movies: RecommendedMovie[] }) {
  const [filter, setFilter] = useState("");
  const filterId = useId();
  const table = useTable({
    features,
    columns,
    data: movies,
    state: { globalFilter: filter },
    onGlobalFilterChange: setFilter,
    globalFilterFn: "includesString",
  });
  const { rows } = table.getRowModel();
  return (
    <div>
      <div className="no-print needs-script mb-4 flex flex-wrap items-center justify-between gap-3">
        <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-2">
          <label htmlFor={filterId} className="sr-only">
            Filter the table
          </label>
          <input
            id={filterId}
            type="search"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
            placeholder="Filter by title, genre, year"
            className="h-11 w-64 max-w-full rounded-full border border-line bg-card px-4 placeholder:text-muted"
          />
          <p role="status" className="text-sm text-muted">
            {plural(rows.length, "film")}
          </p>
        </div>
        <button
          type="button"
          disabled={rows.length === 0}
          onClick={() => downloadCsv(rows.map(({ original }) => original))}
          className="sign sign-download before:size-4 h-11 gap-2 rounded-full border border-line bg-card px-5 text-sm hover:border-accent disabled:opacity-50"
        >
          Download CSV
        </button>
      </div>
      <section
        aria-label="Recommendations as a table"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="overflow-x-auto rounded-xl border border-line"
      >
        <table className="w-full min-w-168 text-sm">
          <thead className="bg-card text-left">
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id} className="border-b border-line">
                {group.headers.map((header) => {
                  const sorted = header.column.getIsSorted();
                  return (
                    <th
                      key={header.id}
                      scope="col"
                      aria-sort={sorted ? DIRECTIONS[sorted] : "none"}
                      className={`font-medium first:min-w-44 ${NUMERIC.has(header.column.id) ? "text-right" : ""}`}
                    >
                      <button
                        type="button"
                        onClick={header.column.getToggleSortingHandler()}
                        className={`sign ${sorted ? SIGNS[sorted] : UNSORTED} inline-flex gap-1.5 px-4 py-3 before:order-last hover:text-accent`}
                      >
                        <table.FlexRender header={header} />
                      </button>
                    </th>
                  );
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className="border-b border-line last:border-0 hover:bg-card">
                {row.getAllCells().map((cell) => (
                  <td
                    key={cell.id}
                    className={`px-4 py-2.5 ${NUMERIC.has(cell.column.id) ? "text-right tabular-nums" : ""}`}
                  >
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className="px-4 py-8 text-center text-muted">No film here has “{filter}” in it.</p>}
      </section>
    </div>
  );
}
