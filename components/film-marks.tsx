"use client";

import { lazy, Suspense, useRef, useState } from "react";
import { useOwnFilms } from "./own-films";

const Panel = lazy(() => import("./film-marks-panel").then(({ FilmMarksPanel }) => ({ default: FilmMarksPanel })));

interface Props {
  movieId: number;
  title: string;
}

/** On a film's card: what its visitor said of it, and what opens the stars and marks to say more. */
export function FilmMarks({ movieId, title }: Props) {
  const { rating, marks } = useOwnFilms().filmOf(movieId);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const state = rating !== undefined ? `★ ${rating}` : marks.includes("seen") ? "✓" : "☆";
  const listed = marks.includes("watchlist");
  const words = [rating !== undefined && `rated ${rating}`, ...marks.map((kind) => KINDS[kind])].filter(Boolean);
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-label={`Rate or mark ${title}${words.length > 0 ? `, ${words.join(", ")}` : ""}`}
        title="Rate or mark"
        onClick={() => setOpen(!open)}
        className={`needs-script z-10 m-2 min-h-8 min-w-8 self-start justify-self-end rounded-full px-2 text-sm tabular-nums ${
          words.length > 0 ? "bg-accent text-paper" : "bg-black/70 text-white hover:bg-black print:hidden"
        }`}
      >
        {state}
        {listed && " +"}
      </button>
      {open && (
        <Suspense>
          <Panel movieId={movieId} title={title} button={button} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

const KINDS = { seen: "seen", watchlist: "on your watchlist", notInterested: "not interested" };
