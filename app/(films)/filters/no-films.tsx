import type { Route } from "next";
import type { ReactNode } from "react";
import { formatCount, plural } from "@/components/format";
import { Link } from "@/components/link";
import type { Loosened } from "@/lib/catalog/filter-counts";
import { filterWishes } from "@/lib/catalog/resolve-filters";
import { MARK_KINDS, type OwnChoice } from "@/types/own-films";
import type { FilterHref } from "./filter-state";
import { OWN_CHOICE_WORDS } from "./wish";

const OFFERED = 3;
const NAMES: Record<string, (value: string) => string> = {
  genre: (name) => `only ${name}`,
  tag: (name) => `only ${name}`,
  person: (name) => `only ${name}`,
  notGenre: (name) => `no ${name}`,
  notTag: (name) => `no ${name}`,
  notPerson: (name) => `no ${name}`,
  from: (year) => `from ${year}`,
  to: (year) => `up to ${year}`,
  ratings: (count) => `${formatCount(Number(count))} ratings or more`,
  mean: (stars) => `${stars} stars or more`,
  ...Object.fromEntries(
    MARK_KINDS.map((kind) => [kind, (choice: string) => lowerFirst(OWN_CHOICE_WORDS[kind][choice as OwnChoice])]),
  ),
};

function lowerFirst(words: string): string {
  return words[0].toLowerCase() + words.slice(1);
}

interface Props {
  loosened: Loosened[];
  hrefOf: FilterHref;
  /** The address without any filter. */
  startOver: Route;
}

/** Nothing fits: which filter to let go, and what that would bring. */
export function NoFilms({ loosened, hrefOf, startOver }: Props) {
  return (
    <div className="rounded-2xl border border-line bg-card px-6 py-10">
      <h2 className="text-3xl">No film fits all of that</h2>
      {loosened.length === 0 && (
        <p className="mt-3 text-muted">To let go one filter is not enough; take back some of what stands above.</p>
      )}
      <ul className="mt-5 flex flex-wrap gap-2">
        {loosened.slice(0, OFFERED).map(({ parameter, value, without, count }) => (
          <li key={`${parameter} ${value}`}>
            <Offer href={hrefOf(filterWishes(without))}>
              Without “{NAMES[parameter](value)}”: {plural(count, "film")}
            </Offer>
          </li>
        ))}
        <li>
          <Offer href={startOver}>Start over</Offer>
        </li>
      </ul>
    </div>
  );
}

function Offer({ href, children }: { href: Route; children: ReactNode }) {
  return (
    <Link
      href={href}
      scroll={false}
      className="block rounded-full border border-line px-4 py-2 hover:border-accent hover:text-accent"
    >
      {children}
    </Link>
  );
}
