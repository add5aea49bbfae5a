import type { MapScene } from "./map-scene";
import { LEAST_ZOOM, type Point, panBy, zoomAt } from "./viewport";

/** A press that moves less, in pixels, picks what is under it. */
const CLICK_DISTANCE = 5;
const WHEEL_PER_PIXEL = 0.0022;
const PIXELS_PER_LINE = 16;

interface Listeners {
  /** What a mouse is over. */
  onHover: (point: number | undefined) => void;
  onPick: (point: number | undefined) => void;
}

/** Drag, pinch, wheel, hover and click. @returns what ends it */
export function listenToGestures(element: HTMLElement, scene: MapScene, { onHover, onPick }: Listeners): () => void {
  const held = new Map<number, Point>();
  let moved = 0;
  const pointOf = (event: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    if (held.size === 0) moved = 0;
    held.set(event.pointerId, pointOf(event));
    element.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent) => {
    const to = pointOf(event);
    const from = held.get(event.pointerId);
    if (!from) {
      if (event.pointerType === "mouse") onHover(scene.filmAt(to));
      return;
    }
    const before = gripOf([...held.values()]);
    held.set(event.pointerId, to);
    const after = gripOf([...held.values()]);
    moved += Math.hypot(to.x - from.x, to.y - from.y);
    if (moved < CLICK_DISTANCE && held.size === 1) return;
    onHover(undefined);
    const panned = panBy(scene.view, scene.frame, after.middle.x - before.middle.x, after.middle.y - before.middle.y);
    const factor = before.spread > 0 && after.spread > 0 ? after.spread / before.spread : 1;
    scene.moveTo(zoomAt(panned, scene.frame, factor, after.middle));
  };
  const onUp = (event: PointerEvent) => {
    if (!held.delete(event.pointerId)) return;
    if (event.type === "pointerup" && held.size === 0 && moved < CLICK_DISTANCE) onPick(scene.filmAt(pointOf(event)));
  };
  const onLeave = () => onHover(undefined);
  const onWheel = (event: WheelEvent) => {
    // Whoever sees the whole map and scrolls on wants to leave it.
    if (event.deltaY > 0 && scene.view.zoom <= LEAST_ZOOM && !event.ctrlKey) return;
    event.preventDefault();
    onHover(undefined);
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * PIXELS_PER_LINE : event.deltaY;
    const pinched = event.ctrlKey ? 4 : 1;
    scene.moveTo(zoomAt(scene.view, scene.frame, Math.exp(-pixels * WHEEL_PER_PIXEL * pinched), pointOf(event)));
  };
  const ending = new AbortController();
  const options = { signal: ending.signal };
  element.addEventListener("pointerdown", onDown, options);
  element.addEventListener("pointermove", onMove, options);
  element.addEventListener("pointerup", onUp, options);
  element.addEventListener("pointercancel", onUp, options);
  element.addEventListener("pointerleave", onLeave, options);
  element.addEventListener("wheel", onWheel, { ...options, passive: false });
  return () => ending.abort();
}

/** The middle of what is held, and how far apart it is. */
function gripOf(points: Point[]): { middle: Point; spread: number } {
  const [a, b = a] = points;
  return { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, spread: Math.hypot(a.x - b.x, a.y - b.y) };
}
