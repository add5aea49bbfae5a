"use client";

import type { ReactNode } from "react";
import { Link } from "./link";
import { MoviePicker } from "./movie-picker";
import { SiteNav } from "./site-nav";
import { ThemeToggle } from "./theme-toggle";

export function SiteHeader({ search = true, account }: { search?: boolean; account: ReactNode }) {
  return (
    <header className="no-print border-b border-line">
      <div className="page flex flex-wrap items-center justify-between gap-x-[min(1.5rem,4vw)] gap-y-3 py-3">
        <Link
          href="/"
          className="sign sign-reels before:h-6 before:w-[min(2.75rem,14vw)] before:bg-accent gap-[min(0.625rem,2vw)] py-1"
        >
          <span className="font-display text-[min(1.5rem,9vw)] leading-none">Reelated</span>
        </Link>
        <SiteNav />
        {search && (
          <div className="order-last w-full lg:order-none lg:w-auto lg:min-w-48 lg:max-w-96 lg:flex-1">
            <MoviePicker size="small" label="Find a film" placeholder="Find a film" button="Go" action="/recommend" />
          </div>
        )}
        <div className="flex items-center">
          {account}
          <ThemeToggle />
        </div>
      </div>
    </header>
  );
}
