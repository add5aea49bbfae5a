"use client";

import { ActiveWishes } from "@/app/(films)/tuning/active-wishes";
import { TuneAndFilter } from "@/app/(films)/tuning/tune-and-filter";
import type { WishHref } from "@/app/(films)/tuning/wish-state";
import type { WorkbenchFigures } from "@/app/(films)/tuning/workbench-figures";
import { type ForYouState, forYouHref, toPairs, worthSaying } from "./url-state";

const hrefFrom =
  (state: ForYouState): WishHref =>
  (change) =>
    forYouHref(state, change);

/** The workbench of this page. */
export function TuningPanel({ state, figures }: { state: ForYouState; figures: WorkbenchFigures }) {
  return (
    <TuneAndFilter figures={figures} wishes={state} action="/for-you" pairs={toPairs(state)} hrefOf={hrefFrom(state)} />
  );
}

/** What is wished for on it. */
export function ShownWishes({ state, fitting }: { state: ForYouState; fitting?: number }) {
  return <ActiveWishes wishes={worthSaying(state)} hrefOf={hrefFrom(state)} fitting={fitting} />;
}
