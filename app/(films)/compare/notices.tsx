import type { Route } from "next";
import { ChipLinks } from "@/components/chip-links";
import { titleWithYear } from "@/components/format";
import type { Notice } from "./read-films";

/** What of the address could not be used, and films that may have been meant. */
export function Notices({ notices, hrefOf }: { notices: Notice[]; hrefOf: (movieId: number) => Route }) {
  if (notices.length === 0) return null;
  return (
    <div role="status" className="mt-6 space-y-3 rounded-xl border border-line bg-card px-5 py-4 text-sm">
      {notices.map(({ text, perhaps = [] }) => (
        <div key={text} className="space-y-2">
          <p className="[overflow-wrap:anywhere]">
            {text} {perhaps.length > 0 && "Perhaps one of these?"}
          </p>
          {perhaps.length > 0 && (
            <ChipLinks chips={perhaps.map((movie) => ({ name: titleWithYear(movie), href: hrefOf(movie.movieId) }))} />
          )}
        </div>
      ))}
    </div>
  );
}
