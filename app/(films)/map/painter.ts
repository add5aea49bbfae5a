import type { MapData } from "./map-data";
import { openPixels } from "./paint-pixels";
import { openWebgl } from "./paint-webgl";
import type { Frame, View } from "./viewport";

export type Rgb = [red: number, green: number, blue: number];

/** What colors a painter uses, 0–255. */
export interface Palette {
  background: Rgb;
  /** By color number. */
  points: Rgb[];
}

/** Draws all points into a canvas. */
export interface Painter {
  kind: "webgl" | "pixels";
  /** @param colors the color number of each point */
  load: (map: MapData, colors: Uint8Array) => void;
  /** @param ratio pixels of the canvas for one of CSS */
  paint: (view: View, frame: Frame, ratio: number, palette: Palette) => void;
}

/** WebGL where the machine does it in hardware, else pixels written one by one. @param onRestored when all has to be drawn anew */
export function openPainter(canvas: HTMLCanvasElement, onRestored: () => void): Painter {
  return openWebgl(canvas, onRestored) ?? openPixels(canvas);
}
