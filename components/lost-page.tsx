import type { ReactNode } from "react";
import type { RatedMovie } from "@/types/recommendation";
import { MovieGrid } from "./movie-grid";

interface Props {
  title: string;
  advice: string;
  /** Films to go on with. */
  movies?: RatedMovie[];
  /** What the advice speaks of, where that is not the films. */
  children?: ReactNode;
}

/** What stands where a page is missing: what is wrong, and what to do. */
export function LostPage({ title, advice, movies, children }: Props) {
  return (
    <main id="content" className="page py-16">
      <h1 className="text-[clamp(2.25rem,5.5vw,4rem)] leading-none">{title}</h1>
      <p className="mt-4 max-w-xl text-muted">{advice}</p>
      {children && <div className="mt-6">{children}</div>}
      {movies && (
        <div className="mt-12 md:max-xl:[&_li:nth-child(4)]:hidden">
          <h2 className="sr-only">Films to go on with</h2>
          <MovieGrid movies={movies} />
        </div>
      )}
    </main>
  );
}
