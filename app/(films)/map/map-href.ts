import type { Route } from "next";
import { clampView, type View } from "./viewport";

/** The address of a view and of the film whose card is open. */
export function mapHref(view: View | undefined, movieId?: number): Route {
  const search = new URLSearchParams();
  if (view) {
    const { x, y, zoom } = clampView(view);
    search.set("x", short(x, 4));
    search.set("y", short(y, 4));
    search.set("z", short(zoom, 2));
  }
  if (movieId !== undefined) search.set("movie", String(movieId));
  return `/map${search.size > 0 ? `?${search}` : ""}` as Route;
}

function short(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
