"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { type ComponentProps, useLayoutEffect, useRef, useState } from "react";
import { plural } from "./format";
import type { FieldState } from "./use-lazy-field";
import { type FoundMovie, useMovieSearch } from "./use-movie-search";

interface Props {
  field: ComponentProps<"input">;
  initial: FieldState;
  onPick: (movie: FoundMovie) => void;
}

/** A combobox (WAI-ARIA) of the films that fit what is typed. */
export function MovieCombobox({ field, initial, onPick }: Props) {
  const { query, setQuery, movies, status, failed } = useMovieSearch(initial.value);
  const input = useRef<HTMLInputElement>(null);
  const taken = useRef(initial);
  useLayoutEffect(() => {
    const { focused, caret } = taken.current;
    if (!focused) return;
    input.current?.focus();
    input.current?.setSelectionRange(caret, caret);
  }, []);
  const [open, setOpen] = useState(initial.focused);
  const shown = open && status !== undefined;
  return (
    // Inline, because Base UI's popup hides the rest of the page from screen readers while it is open.
    <Autocomplete.Root
      inline
      open={shown}
      onOpenChange={setOpen}
      items={movies}
      value={query}
      onValueChange={(text) => {
        setOpen(true);
        setQuery(text);
      }}
      itemToStringValue={(movie: FoundMovie) => movie.title}
      filter={null}
      autoHighlight
    >
      <Autocomplete.Input
        ref={input}
        {...field}
        aria-expanded={shown}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && shown) event.preventDefault();
          if (event.key === "Escape") setOpen(false);
          if (event.key === "ArrowDown" && !shown) setOpen(true);
        }}
      />
      {shown && (
        <div
          // The field keeps the focus when the list is pressed, so that a press does not close it first.
          onPointerDown={(event) => event.preventDefault()}
          className="absolute inset-x-0 top-full z-50 mt-2 max-h-104 overflow-y-auto overscroll-contain rounded-2xl border border-line bg-card p-2 text-base text-ink shadow-xl"
        >
          <Autocomplete.Status className={`px-3 py-1.5 text-sm ${failed ? "text-accent" : "text-muted"}`}>
            {status}
          </Autocomplete.Status>
          <Autocomplete.List>
            {(movie: FoundMovie) => (
              <Autocomplete.Item
                key={movie.movieId}
                value={movie}
                onClick={() => {
                  setOpen(false);
                  setQuery("");
                  onPick(movie);
                }}
                className="flex cursor-default items-baseline justify-between gap-4 rounded-xl px-3 py-2 data-highlighted:bg-line"
              >
                <span className="min-w-0">
                  <span className="font-medium">{movie.title}</span> <span className="text-muted">{movie.year}</span>
                </span>
                <span className="shrink-0 text-xs tabular-nums text-muted">{plural(movie.ratingCount, "rating")}</span>
              </Autocomplete.Item>
            )}
          </Autocomplete.List>
        </div>
      )}
    </Autocomplete.Root>
  );
}
