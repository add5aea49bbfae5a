/** What of the map is seen: the point in the middle, 0–1 either way, and how many times larger than the whole map in view. */
export interface View {
  x: number;
  y: number;
  zoom: number;
}

/** Of the drawing in CSS pixels, and how high the map is for its width of 1. */
export interface Frame {
  width: number;
  height: number;
  mapHeight: number;
}

export interface Point {
  x: number;
  y: number;
}

export const LEAST_ZOOM = 1;
export const MOST_ZOOM = 200;
/** The whole map leaves so much of the frame free. */
const MARGIN = 0.06;

/** Pixels that the map's width of 1 takes. */
export function scaleOf({ zoom }: View, { width, height, mapHeight }: Frame): number {
  return Math.max(1, Math.min(width, height / Math.max(mapHeight, 0.01))) * (1 - MARGIN) * zoom;
}

export function toScreen(view: View, frame: Frame, { x, y }: Point): Point {
  const scale = scaleOf(view, frame);
  return { x: frame.width / 2 + (x - view.x) * scale, y: frame.height / 2 + (y - view.y) * scale };
}

export function toMap(view: View, frame: Frame, { x, y }: Point): Point {
  const scale = scaleOf(view, frame);
  return { x: view.x + (x - frame.width / 2) / scale, y: view.y + (y - frame.height / 2) / scale };
}

/** The nearest view that is one: the middle on the map, the zoom within its bounds. */
export function clampView({ x, y, zoom }: View): View {
  return { x: within(x, 0, 1), y: within(y, 0, 1), zoom: within(zoom, LEAST_ZOOM, MOST_ZOOM) };
}

export function panBy(view: View, frame: Frame, dx: number, dy: number): View {
  const scale = scaleOf(view, frame);
  return clampView({ ...view, x: view.x - dx / scale, y: view.y - dy / scale });
}

/** Zooms so that what is at a point of the screen stays there, but for the map's edges. */
export function zoomAt(view: View, frame: Frame, factor: number, at: Point): View {
  const fixed = toMap(view, frame, at);
  const zoom = within(view.zoom * factor, LEAST_ZOOM, MOST_ZOOM);
  const scale = scaleOf({ ...view, zoom }, frame);
  return clampView({
    x: fixed.x - (at.x - frame.width / 2) / scale,
    y: fixed.y - (at.y - frame.height / 2) / scale,
    zoom,
  });
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
