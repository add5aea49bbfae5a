import { type Frame, scaleOf, type View } from "./viewport";

/** A neighborhood as /map/data/regions tells it, its row being its place in the list. */
export interface Region {
  level: number;
  name: string;
  films: number;
  x: number;
  y: number;
}

/** Pixels from one name to the next from which on a level is told apart. */
const NAME_SPACING = 118;
/** The same for the finest neighborhoods when films' own titles come up between them; on a narrow screen a share of its width. */
const TITLE_SPACING = 300;
const TITLE_SHARE = 0.45;

/** The finest level whose neighborhoods are far enough apart to be named; 0 at least. */
export function levelShown(regions: readonly Region[], view: View, frame: Frame): number {
  const finest = finestLevel(regions);
  for (let level = finest; level > 0; level--) if (spacing(regions, level, view, frame) >= NAME_SPACING) return level;
  return 0;
}

/** Whether one is near enough to read films' titles; not until it is known which neighborhoods there are. */
export function showsTitles(regions: readonly Region[], view: View, frame: Frame): boolean {
  if (regions.length === 0) return false;
  return spacing(regions, finestLevel(regions), view, frame) >= Math.min(TITLE_SPACING, TITLE_SHARE * frame.width);
}

export function finestLevel(regions: readonly Region[]): number {
  return regions.reduce((most, { level }) => Math.max(most, level), 0);
}

/** Of neighborhoods spread evenly. */
function spacing(regions: readonly Region[], level: number, view: View, frame: Frame): number {
  const count = regions.reduce((sum, region) => sum + (region.level === level ? 1 : 0), 0);
  return scaleOf(view, frame) * Math.sqrt(frame.mapHeight / Math.max(1, count));
}
