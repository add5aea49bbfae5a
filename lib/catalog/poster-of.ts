import "server-only";
import { drawPoster, type Shape } from "./posters/poster";
import type { Store } from "./store";

/** Goes up when the same film is drawn otherwise: part of what caches know a poster by. */
export const DRAWING_VERSION = 1;

/** A film's poster as SVG. */
export function posterOf({ model }: Store, item: number, shape?: Shape): string {
  const { movieId, genres, year } = model.movies[item];
  const { columns, data } = model.contentEmbeddings;
  const embedding = data.subarray(item * columns, (item + 1) * columns);
  return drawPoster({ movieId, genres, year, embedding }, shape);
}
