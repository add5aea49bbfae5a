import type { Route } from "next";

/** The one address of a film: /movies/1-toy-story. */
export function movieHref({ movieId, title }: { movieId: number; title: string }): Route {
  return `/movies/${movieSlug(movieId, title)}` as Route;
}

export function movieSlug(movieId: number, title: string): string {
  const words = title
    .normalize("NFD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .join("-");
  // By code points: half a letter cannot stand in an address.
  const short = Array.from(words).slice(0, 80).join("").replace(/-$/, "");
  return short === "" ? String(movieId) : `${movieId}-${short}`;
}

/** The movieId a slug begins with; undefined where it begins with none. */
export function movieIdOfSlug(slug: string): number | undefined {
  const digits = /^(\d{1,10})(?:-|$)/.exec(slug)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
