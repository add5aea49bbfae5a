"use client";

import { type RefObject, useEffect, useRef } from "react";
import { MARK_KINDS } from "@/types/own-films";
import { MARK_WORDS } from "./own-film-words";
import { useOwnFilms } from "./own-films";
import { StarRating } from "./star-rating";

interface Props {
  movieId: number;
  title: string;
  /** Beside which it opens. */
  button: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
}

const MARGIN = 8;

/** Stars and marks in the top layer, below their button as far as the window lets them. Escape and a click elsewhere close it. */
export function FilmMarksPanel({ movieId, title, button, onClose }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = panel.current;
    if (!element || !button.current) return;
    element.showPopover();
    const { right, bottom } = button.current.getBoundingClientRect();
    const { width, height } = element.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    element.style.left = `${Math.max(MARGIN, Math.min(right - width, clientWidth - width - MARGIN))}px`;
    element.style.top = `${Math.max(MARGIN, Math.min(bottom + MARGIN, clientHeight - height - MARGIN))}px`;
    element.querySelector<HTMLElement>("input:checked, input")?.focus();
  }, [button]);
  return (
    <div
      ref={panel}
      popover="auto"
      onToggle={({ newState }) => newState === "closed" && onClose()}
      className="fixed inset-auto m-0 w-[min(20rem,100vw-1rem)] rounded-2xl border border-line bg-card p-4 text-ink shadow-xl"
    >
      <FilmMarksFields movieId={movieId} title={title} />
    </div>
  );
}

/** Stars and marks of a film. */
export function FilmMarksFields({ movieId, title }: { movieId: number; title: string }) {
  const { filmOf, change } = useOwnFilms();
  const { rating, marks } = filmOf(movieId);
  return (
    <>
      <StarRating title={title} value={rating} onRate={(stars) => change(movieId, title, { rating: stars })} />
      <p className="mt-3 flex flex-wrap justify-center gap-2">
        {MARK_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={marks.includes(kind)}
            onClick={() => change(movieId, title, { kind, on: !marks.includes(kind) })}
            className="rounded-full border border-line px-3 py-1.5 text-sm hover:border-ink aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-paper"
          >
            {MARK_WORDS[kind].on}
          </button>
        ))}
      </p>
    </>
  );
}
