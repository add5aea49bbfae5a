"use client";

import { NO_FILTER_WISHES } from "@/app/(films)/filters/filter-state";
import { filterWords } from "@/app/(films)/filters/wish";
import { WishChips } from "@/app/(films)/filters/wish-chips";
import { type BrowseState, filteredHref } from "./url-state";

/** What is filtered for, each to be taken back. */
export function BrowseWishes({ state }: { state: BrowseState }) {
  return (
    <div className="mb-5 flex flex-wrap items-center gap-2 text-sm">
      <WishChips
        wishes={filterWords(state)}
        hrefOf={(change) => filteredHref(state, change)}
        startOver={filteredHref(state, NO_FILTER_WISHES)}
      />
    </div>
  );
}
