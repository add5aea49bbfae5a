"use client";

import type { Route } from "next";
import { type KeyboardEvent, useRef } from "react";
import { Link } from "@/components/link";

export interface TabLink {
  id: string;
  name: string;
  href: Route;
  selected: boolean;
}

/**
 * Tabs that are links, each with an address of its own, so that they work without JavaScript; with it the arrow
 * keys go from one to the next (WAI-ARIA tabs with manual activation).
 */
export function TabLinks({ tabs }: { tabs: TabLink[] }) {
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
      {tabs.map(({ id, name, href, selected }) => (
        <Link
          key={id}
          id={id}
          role="tab"
          aria-selected={selected}
          aria-controls="panel"
          scroll={false}
          href={href}
          className="-mb-px border-b-2 border-transparent py-3 text-muted hover:text-ink aria-selected:border-accent aria-selected:text-ink"
        >
          {name}
        </Link>
      ))}
    </div>
  );
}
