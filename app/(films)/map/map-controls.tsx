"use client";

import { Maximize, Minus, Plus } from "lucide-react";
import type { ComponentType } from "react";
import { showAll, ZOOM_STEP, zoomInPlace } from "./keys";
import type { MapScene } from "./map-scene";

/** Buttons over the map. */
export function MapControls({ sceneOf }: { sceneOf: () => MapScene | undefined }) {
  const buttons: [name: string, Icon: ComponentType<{ className?: string }>, act: (scene: MapScene) => void][] = [
    ["Zoom in", Plus, (scene) => zoomInPlace(scene, ZOOM_STEP)],
    ["Zoom out", Minus, (scene) => zoomInPlace(scene, 1 / ZOOM_STEP)],
    ["Whole map", Maximize, showAll],
  ];
  return (
    <div className="no-print absolute top-3 right-3 flex flex-col overflow-hidden rounded-xl border border-line bg-card shadow-sm">
      {buttons.map(([name, Icon, act]) => (
        <button
          key={name}
          type="button"
          aria-label={name}
          title={name}
          onClick={() => {
            const scene = sceneOf();
            if (scene) act(scene);
          }}
          className="grid size-10 place-items-center hover:bg-line focus-visible:-outline-offset-2 not-first:border-t not-first:border-line"
        >
          <Icon className="size-4.5" aria-hidden="true" />
        </button>
      ))}
    </div>
  );
}
