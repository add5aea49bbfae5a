import Link from "next/link";
import { plural } from "@/components/format";
import type { BrowseFilters } from "@/lib/catalog/browse";
import { type BrowseState, browseHref } from "./url-state";
import type { ActiveFilter } from "./words";

interface Props {
  active: ActiveFilter[];
  loosened: { filter: keyof BrowseFilters; total: number }[];
  state: BrowseState;
}

const ALL_OF_A_KIND: Partial<Record<keyof BrowseFilters, Partial<BrowseState>>> = { genres: { genre: [] } };

/** No film passes all filters: which one to leave out, and what that brings. */
export function NothingFound({ active, loosened, state }: Props) {
  return (
    <div className="py-10">
      <p className="text-2xl">No film is all of this.</p>
      {loosened.length > 0 ? (
        <ul className="mt-5 space-y-2">
          {loosened.map(({ filter, total }) => {
            const same = active.filter((one) => one.filter === filter);
            return (
              <li key={filter}>
                <Link
                  href={browseHref(state, { ...same[0].change, ...ALL_OF_A_KIND[filter], page: 1 })}
                  prefetch={false}
                  className="inline-block py-0.5 underline decoration-line decoration-2 underline-offset-4 hover:decoration-accent"
                >
                  Without “{same.map(({ name }) => name).join(", ")}”
                </Link>
                <span className="text-muted tabular-nums"> · {plural(total, "film")}</span>
              </li>
            );
          })}
        </ul>
      ) : (
        <p className="mt-3 text-muted">To leave out one filter is not enough; take away some of those above.</p>
      )}
    </div>
  );
}
