import type { Route } from "next";
import { compareHref } from "@/app/(films)/compare/url-state";
import { MAX_SEEDS } from "@/app/query/limits";
import { Link } from "@/components/link";
import { type RecommendState, recommendHref } from "./url-state";

interface Action {
  words: string;
  sign: "sign-minus" | "sign-plus" | "sign-scale";
  isOffered: (state: RecommendState) => boolean;
  href: (state: RecommendState, movieId: number) => Route;
}

const ACTIONS: Action[] = [
  {
    words: "Not like this",
    sign: "sign-minus",
    isOffered: ({ not }) => not.length < MAX_SEEDS,
    href: (state, movieId) => recommendHref(state, { not: [...state.not, movieId] }),
  },
  {
    words: "Like this too",
    sign: "sign-plus",
    isOffered: ({ movies }) => movies.length < MAX_SEEDS,
    href: (state, movieId) => recommendHref(state, { movies: [...state.movies, movieId] }),
  },
  {
    words: "Compare",
    sign: "sign-scale",
    isOffered: () => true,
    href: ({ movies }, movieId) => compareHref(movies[0], movieId),
  },
];

/** What can be made of a film: more like it, none like it, side by side with the first film asked for. */
export function CardLinks({ movieId, title, state }: { movieId: number; title: string; state: RecommendState }) {
  return (
    <p className="no-print absolute top-0 right-0 flex gap-1">
      {ACTIONS.filter(({ isOffered }) => isOffered(state)).map(({ words, sign, href }) => (
        <Link
          key={words}
          href={href(state, movieId)}
          title={words}
          aria-label={`${words}: ${title}`}
          className={`sign ${sign} size-7.5 rounded-full border border-line text-muted hover:border-ink hover:text-ink`}
        />
      ))}
    </p>
  );
}

/** What the signs on the cards mean, to those who see them; the links say it themselves. */
export function ActionLegend({ state }: { state: RecommendState }) {
  return (
    <p aria-hidden="true" className="no-print mb-5 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
      {ACTIONS.filter(({ isOffered }) => isOffered(state)).map(({ words, sign }) => (
        <span key={words} className={`sign ${sign} gap-1.5`}>
          {words}
        </span>
      ))}
    </p>
  );
}
