import { Minus, Plus, Scale } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { compareHref } from "@/app/(films)/compare/url-state";
import { MAX_SEEDS } from "@/app/query/parameters";
import { LinkText } from "@/components/link-text";
import { Why } from "@/components/why";
import type { RatedMovie, RecommendedMovie } from "@/types/recommendation";
import { type RecommendState, recommendHref } from "./url-state";

interface Props {
  movie: RatedMovie & Partial<Pick<RecommendedMovie, "score" | "explanation">>;
  state: RecommendState;
}

/** Why a film is here, and what can be made of it: more like it, none like it, side by side with the first film asked for. */
export function CardActions({ movie: { movieId, title, score, explanation }, state }: Props) {
  return (
    <>
      {explanation && score !== undefined && <Why title={title} score={score} explanation={explanation} />}
      <p className="no-print relative z-10 mt-1 flex flex-wrap gap-x-4 text-sm text-muted">
        {state.movies.length < MAX_SEEDS && (
          <Action
            href={recommendHref(state, { movies: [...state.movies, movieId] })}
            about={title}
            words="Like this too"
          >
            <Plus aria-hidden="true" className="size-3.5" />
          </Action>
        )}
        <Action href={compareHref(state.movies[0], movieId)} about={title} words="Compare">
          <Scale aria-hidden="true" className="size-3.5" />
        </Action>
        {state.not.length < MAX_SEEDS && (
          <Action href={recommendHref(state, { not: [...state.not, movieId] })} about={title} words="Not like this">
            <Minus aria-hidden="true" className="size-3.5" />
          </Action>
        )}
      </p>
    </>
  );
}

function Action(props: { href: Route; words: string; about: string; children: ReactNode }) {
  const { href, words, about, children } = props;
  return (
    <Link href={href} prefetch={false} scroll={false} className="py-1 hover:text-ink">
      <LinkText>
        <span className="flex items-center gap-1">
          {children}
          <span>
            {words}
            <span className="sr-only">: {about}</span>
          </span>
        </span>
      </LinkText>
    </Link>
  );
}
