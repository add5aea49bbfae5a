"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { type ComponentProps, type RefObject, useLayoutEffect, useRef } from "react";
import { formatCount } from "./format";
import type { FieldState } from "./use-lazy-field";
import { type FoundMovie, useMovieSearch } from "./use-movie-search";

interface Props {
  field: ComponentProps<"input">;
  initial: FieldState;
  /** What the list of films hangs from. */
  frame: RefObject<HTMLDivElement | null>;
  onPick: (movie: FoundMovie) => void;
}

/** A combobox (WAI-ARIA) of the films that fit what is typed. */
export function MovieCombobox({ field, initial, frame, onPick }: Props) {
  const { query, setQuery, movies, status, failed } = useMovieSearch(initial.value);
  const input = useRef<HTMLInputElement>(null);
  const taken = useRef(initial);
  useLayoutEffect(() => {
    const { focused, caret } = taken.current;
    if (!focused) return;
    input.current?.focus();
    input.current?.setSelectionRange(caret, caret);
  }, []);
  return (
    <Autocomplete.Root
      items={movies}
      value={query}
      onValueChange={setQuery}
      itemToStringValue={(movie: FoundMovie) => movie.title}
      filter={null}
    >
      <Autocomplete.Input ref={input} {...field} />
      <Autocomplete.Portal hidden={!status}>
        <Autocomplete.Positioner anchor={frame} className="z-50 outline-none" sideOffset={8} align="start">
          <Autocomplete.Popup className="max-h-[min(26rem,var(--available-height))] w-[max(var(--anchor-width),18rem)] max-w-(--available-width) overflow-y-auto overscroll-contain rounded-2xl border border-line bg-card p-2 text-ink shadow-xl">
            <Autocomplete.Status className={`px-3 py-1.5 text-sm ${failed ? "text-accent" : "text-muted"}`}>
              {status}
            </Autocomplete.Status>
            <Autocomplete.List>
              {(movie: FoundMovie) => (
                <Autocomplete.Item
                  key={movie.movieId}
                  value={movie}
                  onClick={() => onPick(movie)}
                  className="flex cursor-default items-baseline justify-between gap-4 rounded-xl px-3 py-2 data-highlighted:bg-line"
                >
                  <span className="min-w-0">
                    <span className="font-medium">{movie.title}</span> <span className="text-muted">{movie.year}</span>
                  </span>
                  <span className="shrink-0 text-xs tabular-nums text-muted">
                    {formatCount(movie.ratingCount)}
                    <span className="sr-only"> ratings</span>
                  </span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
