"use client";

import { useEffect, useRef, useState } from "react";
import { plural } from "./format";

export interface FoundMovie {
  movieId: number;
  title: string;
  year?: number;
  ratingCount: number;
}

type State = "idle" | "searching" | "found" | "failed";

const LIMIT = 8;
const PAUSE_MS = 80;

/** Asks /api/movies as the query changes; only the last question's answer counts. */
export function useMovieSearch(initialQuery: string) {
  const [query, setQueryText] = useState(initialQuery);
  const [state, setState] = useState<State>("idle");
  const [movies, setMovies] = useState<FoundMovie[]>([]);
  const pending = useRef<AbortController | undefined>(undefined);

  const setQuery = (text: string) => {
    setQueryText(text);
    pending.current?.abort();
    if (text.trim() === "") {
      setState("idle");
      setMovies([]);
      return;
    }
    const controller = new AbortController();
    pending.current = controller;
    setState("searching");
    search(text, controller.signal)
      .then((found) => {
        setMovies(found);
        setState("found");
      })
      .catch(() => {
        if (controller.signal.aborted) return;
        setMovies([]);
        setState("failed");
      });
  };

  // What was typed before this code came is a question, too.
  const first = useRef(() => initialQuery && setQuery(initialQuery));
  useEffect(() => {
    first.current();
    return () => pending.current?.abort();
  }, []);

  return { query, setQuery, movies, status: statusOf(state, query, movies.length), failed: state === "failed" };
}

async function search(query: string, signal: AbortSignal): Promise<FoundMovie[]> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  signal.throwIfAborted();
  const response = await fetch(`/api/movies?${new URLSearchParams({ q: query, limit: String(LIMIT) })}`, { signal });
  if (!response.ok) throw new Error(`search answered ${response.status}`);
  return (await response.json()).movies;
}

function statusOf(state: State, query: string, found: number): string | undefined {
  if (state === "idle") return undefined;
  if (state === "searching") return "Searching…";
  if (state === "failed") return "The search does not answer just now. Press Enter to ask for this title.";
  return found === 0 ? `No film sounds like “${query}”.` : plural(found, "film");
}
