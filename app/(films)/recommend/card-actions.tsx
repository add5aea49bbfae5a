import type { Route } from "next";
import { compareHref } from "@/app/(films)/compare/url-state";
import { MAX_SEEDS } from "@/app/query/parameters";
import { Sign, type SignName } from "@/components/sign";
import { Why } from "@/components/why";
import type { RatedMovie, RecommendedMovie } from "@/types/recommendation";
import { CardLinks } from "./card-links";
import { type RecommendState, recommendHref } from "./url-state";

interface Props {
  movie: RatedMovie & Partial<Pick<RecommendedMovie, "score" | "explanation">>;
  state: RecommendState;
}

interface Action {
  words: string;
  sign: SignName;
  isOffered: (state: RecommendState) => boolean;
  href: (state: RecommendState, movieId: number) => Route;
}

const ACTIONS: Action[] = [
  {
    words: "Not like this",
    sign: "minus",
    isOffered: ({ not }) => not.length < MAX_SEEDS,
    href: (state, movieId) => recommendHref(state, { not: [...state.not, movieId] }),
  },
  {
    words: "Like this too",
    sign: "plus",
    isOffered: ({ movies }) => movies.length < MAX_SEEDS,
    href: (state, movieId) => recommendHref(state, { movies: [...state.movies, movieId] }),
  },
  {
    words: "Compare",
    sign: "scale",
    isOffered: () => true,
    href: ({ movies }, movieId) => compareHref(movies[0], movieId),
  },
];

/** Why a film is here, and what can be made of it: more like it, none like it, side by side with the first film asked for. */
export function CardActions({ movie: { movieId, title, score, explanation }, state }: Props) {
  return (
    <div className="relative z-10 mt-2 min-h-7 text-sm">
      {explanation && score !== undefined && <Why title={title} score={score} explanation={explanation} />}
      <CardLinks
        title={title}
        links={ACTIONS.filter(({ isOffered }) => isOffered(state)).map(({ words, sign, href }) => ({
          words,
          sign,
          href: href(state, movieId),
        }))}
      />
    </div>
  );
}

/** What the signs on the cards mean, to those who see them; the links say it themselves. */
export function ActionLegend({ state }: { state: RecommendState }) {
  return (
    <p aria-hidden="true" className="no-print mb-5 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
      {ACTIONS.filter(({ isOffered }) => isOffered(state)).map(({ words, sign }) => (
        <span key={words} className="flex items-center gap-1.5">
          <Sign name={sign} className="size-3.5" />
          {words}
        </span>
      ))}
    </p>
  );
}
