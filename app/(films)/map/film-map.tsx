"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { formatCount, titleWithYear } from "@/components/format";
import { FilmCard } from "./film-card";
import type { FilmFact } from "./film-facts";
import { moveByKey } from "./keys";
import { MapControls } from "./map-controls";
import { MapLegend } from "./map-legend";
import { type ColorBy, type Tip, useMapScene } from "./use-map-scene";
import type { View } from "./viewport";

interface Props {
  films: number;
  genres: string[];
  /** How high the map is for its width of 1. */
  mapHeight: number;
  target: View;
  focus?: FilmFact;
}

/** From the middle, Enter takes a film so many pixels away at most. */
const ENTER_REACH = 60;

/** The map itself: points and names on two canvases, with a card of the chosen film. */
export function FilmMap({ films, genres, mapHeight, target, focus }: Props) {
  const [root, points, labels] = [
    useRef<HTMLDivElement>(null),
    useRef<HTMLCanvasElement>(null),
    useRef<HTMLCanvasElement>(null),
  ];
  const [colorBy, setColorBy] = useState<ColorBy>("genre");
  const map = useMapScene({ root, points, labels, genres, mapHeight, target, focus, colorBy });
  const onKeyDown = (event: KeyboardEvent) => {
    const scene = map.scene.current;
    if (!scene || event.ctrlKey || event.metaKey || event.altKey) return;
    const { width, height } = scene.frame;
    if (event.key === "Enter") map.pick(scene.filmAt({ x: width / 2, y: height / 2 }, ENTER_REACH));
    else if (event.key === "Escape") map.pick(undefined);
    else if (!moveByKey(scene, event.key)) return;
    event.preventDefault();
  };
  return (
    <div className="needs-script">
      <div
        ref={root}
        data-state={map.state}
        className="relative h-[min(72svh,46rem)] min-h-96 overflow-hidden rounded-2xl border border-line bg-card"
      >
        <div aria-hidden="true" className="absolute inset-0">
          <canvas ref={points} className="size-full" />
        </div>
        <div
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: keys move the map
          tabIndex={0}
          aria-label={`Map of ${formatCount(films)} films`}
          aria-describedby="map-help"
          onKeyDown={onKeyDown}
          className="group absolute inset-0 rounded-2xl focus-visible:-outline-offset-2"
        >
          <canvas ref={labels} className="size-full cursor-grab touch-none active:cursor-grabbing" />
          <span
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 left-1/2 hidden size-6 -translate-1/2 rounded-full border border-accent group-focus-visible:block"
          />
        </div>
        <MapControls sceneOf={() => map.scene.current} />
        <Message state={map.state} films={films} retry={map.retry} />
        {map.tip && <HoverTip {...map.tip} />}
        <div aria-live="polite" className="pointer-events-none absolute inset-x-3 bottom-3 sm:max-w-80">
          {map.card && (
            <div className="pointer-events-auto relative rounded-xl border border-line bg-card p-4 pr-12 shadow-lg">
              <FilmCard film={map.card} />
              <button
                type="button"
                aria-label="Close"
                onClick={() => map.pick(undefined)}
                className="absolute top-2 right-2 sign sign-x before:size-4 size-8 rounded-full hover:bg-line"
              />
            </div>
          )}
        </div>
      </div>
      <MapLegend colorBy={colorBy} onChange={setColorBy} />
      <p id="map-help" className="no-print mt-3 text-sm text-muted">
        Drag to move, scroll or pinch to come nearer. By keyboard: arrows move, + and − zoom, 0 shows all, Enter opens
        the film in the middle. Larger points have more ratings.
      </p>
    </div>
  );
}

function Message({ state, films, retry }: { state: string; films: number; retry: () => void }) {
  if (state === "ready") return null;
  return (
    <div role="status" className="pointer-events-none absolute inset-0 grid place-items-center text-center text-muted">
      {state === "loading" ? (
        <p>Fetching {formatCount(films)} films…</p>
      ) : (
        <p className="pointer-events-auto">
          The map’s data did not come.{" "}
          <button type="button" onClick={retry} className="py-1 text-ink underline underline-offset-4">
            Try again
          </button>
        </p>
      )}
    </div>
  );
}

/** So near the upper edge, in pixels, a name stands below its film. */
const EDGE = 80;

function HoverTip({ fact, at }: Tip) {
  return (
    <p
      aria-hidden="true"
      style={{ left: `clamp(8rem, ${at.x}px, 100% - 8rem)`, top: at.y }}
      className={`pointer-events-none absolute max-w-60 -translate-x-1/2 rounded-lg bg-ink px-3 py-1.5 text-center text-sm text-paper ${at.y < EDGE ? "mt-4" : "-mt-3 -translate-y-full"}`}
    >
      {titleWithYear(fact)}
      {fact.ratingMean !== undefined && <span className="opacity-75"> ★ {fact.ratingMean.toFixed(1)}</span>}
    </p>
  );
}
