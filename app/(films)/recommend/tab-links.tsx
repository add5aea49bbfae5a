"use client";

import { type KeyboardEvent, useRef } from "react";
import { Link } from "@/components/link";
import { type RecommendState, recommendHref, TABS, type Tab } from "./url-state";

const NAMES: Record<Tab, string> = { recommendations: "Recommendations", analytics: "Analytics", table: "Table" };

/**
 * Tabs that are links, each with an address of its own, so that they work without JavaScript; with it the arrow
 * keys go from one to the next (WAI-ARIA tabs with manual activation).
 */
export function TabLinks({ state }: { state: RecommendState }) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const links = Array.from(list.current?.querySelectorAll<HTMLElement>("[role=tab]") ?? []);
    if (event.key === " ") {
      event.preventDefault();
      (document.activeElement as HTMLElement).click();
    }
    const at = links.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    links.at(to % links.length)?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label="Views"
      onKeyDown={onKeyDown}
      className="no-print mt-6 flex flex-wrap gap-x-4 border-b border-line sm:gap-x-6 lg:mt-0"
    >
      {TABS.map((tab) => (
        <Link
          key={tab}
          id={`tab-${tab}`}
          role="tab"
          aria-selected={tab === state.tab}
          aria-controls="panel"
          scroll={false}
          href={recommendHref(state, { tab })}
          className="-mb-px border-b-2 border-transparent py-3 text-muted hover:text-ink aria-selected:border-accent aria-selected:text-ink"
        >
          {NAMES[tab]}
        </Link>
      ))}
    </div>
  );
}
