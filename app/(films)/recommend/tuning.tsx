"use client";

import { ActiveWishes } from "@/app/(films)/tuning/active-wishes";
import { TuneAndFilter } from "@/app/(films)/tuning/tune-and-filter";
import type { WishHref } from "@/app/(films)/tuning/wish-state";
import type { WorkbenchFigures } from "@/app/(films)/tuning/workbench-figures";
import { type RecommendState, recommendHref, toPairs } from "./url-state";

const hrefFrom =
  (state: RecommendState): WishHref =>
  (change) =>
    recommendHref(state, change);

/** The workbench of this page. */
export function TuningPanel({ state, figures }: { state: RecommendState; figures: WorkbenchFigures }) {
  return (
    <TuneAndFilter
      figures={figures}
      wishes={state}
      action="/recommend"
      pairs={toPairs(state)}
      hrefOf={hrefFrom(state)}
    />
  );
}

/** What is wished for on it. */
export function ShownWishes({ state, fitting }: { state: RecommendState; fitting?: number }) {
  return <ActiveWishes wishes={state} hrefOf={hrefFrom(state)} fitting={fitting} />;
}
