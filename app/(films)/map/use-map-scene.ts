"use client";

import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import { fetchMap } from "./fetch-map";
import { fetchPacked } from "./fetch-packed";
import { type FilmFact, FilmFacts } from "./film-facts";
import { byDecade, byGenre } from "./genre-families";
import { listenToGestures } from "./gestures";
import type { MapData } from "./map-data";
import { mapHref } from "./map-href";
import { MapScene } from "./map-scene";
import { screenOf } from "./paint-labels";
import { watchTheme } from "./read-colors";
import type { Region } from "./regions";
import type { Point, View } from "./viewport";

const DATA = "/map/data";
const REGIONS = "/map/data/regions";

export type ColorBy = "genre" | "decade";
export interface Tip {
  fact: FilmFact;
  at: Point;
}

interface Options {
  root: RefObject<HTMLDivElement | null>;
  points: RefObject<HTMLCanvasElement | null>;
  labels: RefObject<HTMLCanvasElement | null>;
  genres: string[];
  mapHeight: number;
  /** What is looked at first, and flown to when it changes. */
  target: View;
  /** The film whose card the page came with. */
  focus?: FilmFact;
  colorBy: ColorBy;
}

/** Brings the map to life in the browser. */
export function useMapScene({ root, points, labels, genres, mapHeight, target, focus, colorBy }: Options) {
  const scene = useRef<MapScene | undefined>(undefined);
  const chosen = useRef(focus?.movieId);
  const [state, setState] = useState<"loading" | "ready" | "failed">("loading");
  const [card, setCard] = useState(focus);
  const [tip, setTip] = useState<Tip>();
  const [attempt, setAttempt] = useState(0);

  const ringChosen = () => {
    const { current } = scene;
    if (!current) return;
    const point = chosen.current === undefined ? -1 : (current.map?.movieIds.indexOf(chosen.current) ?? -1);
    current.chosen = point < 0 ? undefined : point;
    current.drawLabels();
    if (point < 0 || current.facts?.get(point)) return;
    current.facts?.of(point).then(
      () => current.drawLabels(),
      () => {},
    );
  };
  const remember = (view: View) => window.history.replaceState(null, "", mapHref(view, chosen.current));

  const hover = async (point: number | undefined) => {
    const { current } = scene;
    if (!current?.map || point === current.hovered) return;
    current.hovered = point;
    current.drawLabels();
    setTip(undefined);
    if (point === undefined) return;
    const fact = await current.facts?.of(point).catch(() => undefined);
    if (fact && current.hovered === point) setTip({ fact, at: screenOf(current, current.map, point) });
  };

  const pick = async (point: number | undefined) => {
    const { current } = scene;
    if (!current?.map) return;
    const movieId = point === undefined ? undefined : current.map.movieIds[point];
    chosen.current = movieId;
    setTip(undefined);
    ringChosen();
    remember(current.heading);
    const fact = point === undefined ? undefined : await current.facts?.of(point).catch(() => undefined);
    if (chosen.current === movieId) setCard(fact);
  };

  const begin = useEffectEvent((signal: AbortSignal) => {
    if (!root.current || !points.current || !labels.current) return undefined;
    const made = new MapScene(root.current, points.current, labels.current, scene.current?.view ?? target);
    scene.current = made;
    made.onSettle = remember;
    made.color(colorBy === "genre" ? byGenre(genres) : byDecade());
    document.fonts.ready.then(() => made.drawLabels());
    const show = (map: MapData) => {
      made.load(map);
      setState("ready");
    };
    const fail = () => {
      if (!signal.aborted) setState("failed");
    };
    fetchMap(DATA, signal, show)
      .then((map) => {
        made.facts = new FilmFacts(map, REGIONS);
        show(map);
        ringChosen();
        made.loadTitles();
      })
      .catch(fail);
    fetchRegions(signal).then((regions) => {
      made.regions = regions;
      made.drawLabels();
      made.loadTitles();
    }, fail);
    return made;
  });

  const onResize = useEffectEvent((width: number, height: number) =>
    scene.current?.resize({ width, height, mapHeight }),
  );
  const onHover = useEffectEvent(hover);
  const onPick = useEffectEvent(pick);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt begins anew
  useEffect(() => {
    const ending = new AbortController();
    const made = begin(ending.signal);
    const element = root.current;
    if (!made || !element) return;
    const surface = labels.current as HTMLCanvasElement;
    const observer = new ResizeObserver(() => onResize(element.clientWidth, element.clientHeight));
    observer.observe(element);
    const endTheme = watchTheme(() => made.recolor());
    const endGestures = listenToGestures(surface, made, { onHover, onPick });
    return () => {
      ending.abort();
      observer.disconnect();
      endTheme();
      endGestures();
      made.dispose();
    };
  }, [root, labels, attempt]);

  useEffect(() => {
    scene.current?.color(colorBy === "genre" ? byGenre(genres) : byDecade());
  }, [colorBy, genres]);

  // The page came again with another film or place: a link or the search led there.
  const arrived = useRef(target);
  const arrive = useEffectEvent(() => {
    if (arrived.current === target) return;
    arrived.current = target;
    chosen.current = focus?.movieId;
    setCard(focus);
    ringChosen();
    scene.current?.flyTo(target);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new target is one to go to
  useEffect(() => arrive(), [target]);

  const retry = () => {
    setState("loading");
    setAttempt((count) => count + 1);
  };
  return { scene, state, card, tip, pick, retry };
}

async function fetchRegions(signal: AbortSignal): Promise<Region[]> {
  return (await fetchPacked(REGIONS, signal)).json();
}
