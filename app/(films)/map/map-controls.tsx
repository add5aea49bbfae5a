"use client";

import { showAll, ZOOM_STEP, zoomInPlace } from "./keys";
import type { MapScene } from "./map-scene";

/** Buttons over the map. */
export function MapControls({ sceneOf }: { sceneOf: () => MapScene | undefined }) {
  const buttons: [name: string, sign: string, act: (scene: MapScene) => void][] = [
    ["Zoom in", "sign-plus", (scene) => zoomInPlace(scene, ZOOM_STEP)],
    ["Zoom out", "sign-minus", (scene) => zoomInPlace(scene, 1 / ZOOM_STEP)],
    ["Whole map", "sign-whole", showAll],
  ];
  return (
    <div className="no-print absolute top-3 right-3 flex flex-col overflow-hidden rounded-xl border border-line bg-card shadow-sm">
      {buttons.map(([name, sign, act]) => (
        <button
          key={name}
          type="button"
          aria-label={name}
          title={name}
          onClick={() => {
            const scene = sceneOf();
            if (scene) act(scene);
          }}
          className={`sign ${sign} before:size-4.5 size-10 hover:bg-line focus-visible:-outline-offset-2 not-first:border-t not-first:border-line`}
        />
      ))}
    </div>
  );
}
