import { clusterPlane } from "./cluster-plane";

/** How many of the finest regions' number each level has, as a power: 200 in all make 12, 52 and 200. */
const LEVELS = [0.47, 0.75, 1];
const MOST_REGIONS = 400;

/** Films near each other, within such a group of the level above. */
export interface Region {
  /** 0 the coarsest. */
  level: number;
  /** Row of the region around it; undefined at level 0. */
  parent?: number;
  /** Item rows, rising. */
  films: Uint32Array;
}

/**
 * Regions of the map at three levels, each of the finer ones within one of the coarser: 2 √films of the finest, 400 at most.
 * @param positions films x 2; NaN for a film without a place, which is in no region
 * @returns coarse regions before finer ones, at each level those of more films first
 */
export function findRegions(positions: Float32Array, seed: number): Region[] {
  const placed = Uint32Array.from({ length: positions.length / 2 }, (_, film) => film).filter(
    (film) => !Number.isNaN(positions[2 * film]),
  );
  if (placed.length === 0) return [];
  const finest = Math.min(MOST_REGIONS, 2 * Math.sqrt(placed.length));
  const regions: Region[] = [];
  let above: { parent?: number; films: Uint32Array }[] = [{ films: placed }];
  LEVELS.forEach((power, level) => {
    const wanted = finest ** power / placed.length;
    const found = above.flatMap(({ parent, films }) =>
      clusterPlane(positions, films, Math.max(1, Math.round(wanted * films.length)), seed + level).map((group) => ({
        level,
        parent,
        films: group,
      })),
    );
    found.sort((a, b) => b.films.length - a.films.length || a.films[0] - b.films[0]);
    above = found.map(({ films }, place) => ({ parent: regions.length + place, films }));
    regions.push(...found);
  });
  return regions;
}
