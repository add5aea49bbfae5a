import { type Frame, scaleOf, type View } from "./viewport";

/** Radius in CSS pixels of a point at zoom 1: from a film that nobody rated to the most rated one. */
export const LEAST_RADIUS = 0.9;
export const RADIUS_GAINED = 2.6;
/** How points grow as one comes nearer: slower than what is between them. */
const GROWTH = 0.4;
const MOST_GROWN = 4;
/** Pixels across a whole map of so many films for points of that size; less room makes them smaller. */
const ROOM = 1000;
const ROOMY_FILMS = 10_000;
const LEAST_SHARE = 0.45;

/** What a radius is multiplied by. */
export function growthAt(view: View, frame: Frame, films: number): number {
  const room = scaleOf({ ...view, zoom: 1 }, frame) / ROOM / Math.max(1, films / ROOMY_FILMS) ** 0.25;
  return Math.min(MOST_GROWN, Math.min(1, Math.max(LEAST_SHARE, room)) * view.zoom ** GROWTH);
}

/** @param size how known the film is, 0–255 */
export function radiusOf(size: number, growth: number): number {
  return (LEAST_RADIUS + RADIUS_GAINED * (size / 255) ** 2) * growth;
}
