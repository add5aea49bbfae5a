import type { MapScene } from "./map-scene";
import { LEAST_ZOOM, panBy, zoomAt } from "./viewport";

const PAN_PIXELS = 90;
export const ZOOM_STEP = 1.6;

const PANS: Record<string, [dx: number, dy: number]> = {
  ArrowLeft: [PAN_PIXELS, 0],
  ArrowRight: [-PAN_PIXELS, 0],
  ArrowUp: [0, PAN_PIXELS],
  ArrowDown: [0, -PAN_PIXELS],
};

/** Moves by a key: arrows pan, + and − zoom, 0 and Home show all. @returns whether the key was one of them */
export function moveByKey(scene: MapScene, key: string): boolean {
  const { view, frame } = scene;
  const pan = PANS[key];
  if (pan) scene.moveTo(panBy(view, frame, ...pan));
  else if (key === "+" || key === "=") zoomInPlace(scene, ZOOM_STEP);
  else if (key === "-" || key === "_") zoomInPlace(scene, 1 / ZOOM_STEP);
  else if (key === "0" || key === "Home") showAll(scene);
  else return false;
  return true;
}

export function zoomInPlace(scene: MapScene, factor: number): void {
  const { heading, frame } = scene;
  scene.flyTo(zoomAt(heading, frame, factor, { x: frame.width / 2, y: frame.height / 2 }));
}

export function showAll(scene: MapScene): void {
  scene.flyTo({ x: 0.5, y: 0.5, zoom: LEAST_ZOOM });
}
