import Link from "next/link";
import { plural } from "@/components/format";
import { LinkText } from "@/components/link-text";
import type { FilmFilters } from "@/lib/catalog/film-filters";
import type { Loosened } from "@/lib/catalog/filter-counts";
import { NO_WISHES, type RecommendState, recommendHref } from "./url-state";

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
  ratings: (count) => `${count} ratings or more`,
  mean: (stars) => `${stars} stars or more`,
};

/** Nothing fits: which filter to let go, and what that would bring. */
export function NoFilms({ loosened, state }: { loosened: Loosened[]; state: RecommendState }) {
  return (
    <div className="rounded-2xl border border-line bg-card px-6 py-10">
      <h2 className="text-3xl">No film fits all of that</h2>
      <ul className="mt-5 flex flex-wrap gap-2">
        {loosened.slice(0, OFFERED).map(({ parameter, value, without, count }) => (
          <li key={`${parameter} ${value}`}>
            <Offer href={recommendHref(state, filterWishes(without))}>
              Without “{NAMES[parameter](value)}”: {plural(count, "film")} pass
            </Offer>
          </li>
        ))}
        <li>
          <Offer href={recommendHref(state, { ...NO_WISHES, not: state.not })}>Start over</Offer>
        </li>
      </ul>
    </div>
  );
}

function Offer({ href, children }: { href: ReturnType<typeof recommendHref>; children: React.ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      className="block rounded-full border border-line px-4 py-2 hover:border-accent hover:text-accent"
    >
      <LinkText>{children}</LinkText>
    </Link>
  );
}

function filterWishes({ include, exclude, from, to, ratings, mean }: FilmFilters): Partial<RecommendState> {
  return {
    ...include,
    ...{ notGenre: exclude.genre, notTag: exclude.tag, notPerson: exclude.person },
    ...{ from, to, ratings, mean },
  };
}
