/** Every kind of page and state there is, for what must hold on all of them. */
export const PAGES: Record<string, string> = {
  start: "/",
  film: "/movies/1-toy-story",
  recommendations: "/recommend?movie=1&movie=12",
  audience: "/recommend?movie=1&model=collaborative&k=20",
  analytics: "/recommend?movie=1&tab=analytics",
  table: "/recommend?movie=1&tab=table",
  models: "/models",
  map: "/map",
  "film on the map": "/map?movie=1",
  "broken map address": "/map?x=7&z=big&movie=424242",
  "nothing chosen": "/recommend",
  "unknown title": "/recommend?title=mattrixx",
  "broken address": "/recommend?movie=1&k=x&model=y",
  "no such film": "/movies/424242-the-matrix",
  "no such page": "/nowhere",
};
