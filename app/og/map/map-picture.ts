import { byGenre } from "@/app/(films)/map/genre-families";
import { mapColumns, mapExtent, mapGenres } from "@/lib/catalog/film-map";
import { type Color, toHex } from "@/lib/catalog/posters/colors";
import type { Store } from "@/lib/catalog/store";

/** The dark theme's colors of points, as map.css has them. */
export const COLORS: readonly Color[] = [
  [0.66, 0.05, 260],
  [0.83, 0.14, 90],
  [0.75, 0.15, 355],
  [0.75, 0.15, 55],
  [0.68, 0.15, 300],
  [0.62, 0.2, 25],
  [0.8, 0.11, 210],
  [0.78, 0.16, 145],
  [0.64, 0.16, 255],
  [0.55, 0.02, 80],
];
const [WIDTH, HEIGHT] = [1200, 630];
const BACKGROUND = "#14100d";
/** The best known are enough to show its shape. */
const MOST_POINTS = 8000;
/** Radius in pixels of the least and of the most rated. */
const [LEAST_RADIUS, RADIUS_GAINED] = [1.1, 3.4];

/** The whole map as SVG, as wide as the picture, cut above and below where it is higher. */
export function mapPicture(store: Store): string {
  const { positions, sizes, genres, years } = mapColumns(store);
  const { top, bottom } = mapExtent(store);
  const { colorOf } = byGenre(mapGenres(store));
  const hexes = COLORS.map(toHex);
  const middle = (top + bottom) / 2;
  const points: string[] = [];
  for (let row = Math.min(sizes.length, MOST_POINTS) - 1; row >= 0; row--) {
    const x = (positions[2 * row] / 65535) * WIDTH;
    const y = (positions[2 * row + 1] / 65535 - middle) * WIDTH + HEIGHT / 2;
    const radius = LEAST_RADIUS + RADIUS_GAINED * (sizes[row] / 255) ** 2;
    const color = hexes[colorOf(genres[row], years[row])];
    points.push(`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}" fill="${color}"/>`);
  }
  const ground = `<rect width="${WIDTH}" height="${HEIGHT}" fill="${BACKGROUND}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">${ground}${points.join("")}</svg>`;
}
