"use client";

import {
  createContext,
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { ActionResult } from "@/types/action";
import type { MarkKind, OwnFilm } from "@/types/own-films";
import { wordsOf } from "./own-film-words";
import { packFilms, unpackFilms } from "./packed-films";
import { Toast } from "./toast";

export interface OwnFilmActions {
  rate: (input: { movieId: number; rating: number | null; refresh: boolean }) => Promise<ActionResult>;
  mark: (input: { movieId: number; kind: MarkKind; on: boolean; refresh: boolean }) => Promise<ActionResult>;
}

/** What can be said of a film: stars, or one of the marks on or off. */
export type Change = { rating: number | null } | { kind: MarkKind; on: boolean };

interface Own {
  filmOf: (movieId: number) => OwnFilm;
  /** Shown at once, then saved; taken back in words where it could not be. */
  change: (movieId: number, title: string, change: Change) => void;
  /** While a page that is made of them is open, each change brings it anew. */
  follow: () => () => void;
}

const NONE: OwnFilm = { marks: [] };
const Context = createContext<Own>({ filmOf: () => NONE, change: () => {}, follow: () => () => {} });

export const useOwnFilms = () => useContext(Context);

/** What packFilms made; another object each time that the server sends it. */
interface SentFilms {
  packed: string;
}

/** Every page's memory of what its visitor said of films; it lasts while they go from page to page. */
export function OwnFilms(props: { films: SentFilms; actions: OwnFilmActions; children: ReactNode }) {
  const { films: sent, actions, children } = props;
  const [films, setFilms] = useState(() => unpackFilms(sent.packed));
  const latest = useRef(films);
  /** Of changes that are being saved: what the server sends meanwhile does not know of them. */
  const waiting = useRef<number[]>([]);
  const [said, setSaid] = useState<{ words: string; undo?: () => void }>();
  const followers = useRef(0);

  const change = useCallback(
    (movieId: number, title: string, wish: Change) => {
      const before = latest.current.get(movieId) ?? NONE;
      const set = (film: OwnFilm) => {
        latest.current = new Map(latest.current).set(movieId, film);
        setFilms(latest.current);
      };
      set(applied(before, wish));
      setSaid({ words: wordsOf(title, wish), undo: () => change(movieId, title, inverse(before, wish)) });
      const refresh = followers.current > 0;
      waiting.current.push(movieId);
      startTransition(async () => {
        const failed = { ok: false as const, message: "That could not be saved. Is there a connection?" };
        const result = await ("rating" in wish
          ? actions.rate({ movieId, ...wish, refresh })
          : actions.mark({ movieId, ...wish, refresh })
        ).catch(() => failed);
        waiting.current.splice(waiting.current.indexOf(movieId), 1);
        if (result.ok) return;
        set(before);
        setSaid({ words: result.message });
      });
    },
    [actions],
  );
  // After an action it is sent anew: somebody may have signed in or out, or imported a file.
  useEffect(() => {
    if (sent.packed === packFilms(latest.current)) return;
    const fresh = unpackFilms(sent.packed);
    for (const movieId of waiting.current) fresh.set(movieId, latest.current.get(movieId) ?? NONE);
    latest.current = fresh;
    setFilms(fresh);
  }, [sent]);

  const follow = useCallback(() => {
    followers.current++;
    return () => {
      followers.current--;
    };
  }, []);

  const own = useMemo<Own>(
    () => ({ filmOf: (movieId) => films.get(movieId) ?? NONE, change, follow }),
    [films, change, follow],
  );
  return (
    <Context value={own}>
      {children}
      <Toast {...said} onDone={() => setSaid(undefined)} />
    </Context>
  );
}

/** On a page that is made of what its visitor said of films. */
export function FollowOwnFilms() {
  const { follow } = useOwnFilms();
  useEffect(() => follow(), [follow]);
  return null;
}

function applied(film: OwnFilm, change: Change): OwnFilm {
  if ("rating" in change) return { ...film, rating: change.rating ?? undefined };
  const others = film.marks.filter((kind) => kind !== change.kind);
  return { ...film, marks: change.on ? [...others, change.kind] : others };
}

function inverse(before: OwnFilm, change: Change): Change {
  if ("rating" in change) return { rating: before.rating ?? null };
  return { kind: change.kind, on: before.marks.includes(change.kind) };
}
