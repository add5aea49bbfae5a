import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { mapColumns } from "@/lib/catalog/film-map";
import { store } from "@/lib/catalog/store.fixture";
import { COLORS, mapPicture } from "./map-picture";

test("points have the colors of the page's dark theme", () => {
  const css = readFileSync(path.resolve(import.meta.dirname, "../../(films)/map/map.css"), "utf8");
  const dark = css.slice(css.indexOf(".dark {"));
  const written = Array.from(dark.matchAll(/--map-genre-\d: oklch\((.*?)\)/g), ([, color]) =>
    color.split(" ").map(Number),
  );
  expect(COLORS).toEqual(written);
});

test("each film on the map is a point inside the picture", () => {
  const centers = Array.from(mapPicture(store).matchAll(/cx="([\d.-]+)" cy="([\d.-]+)"/g), ([, x, y]) => [+x, +y]);
  expect(centers.length).toBe(mapColumns(store).sizes.length);
  expect(centers.length).toBeGreaterThan(0);
  expect(Math.min(...centers.map(([x]) => x))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...centers.map(([x]) => x))).toBeLessThanOrEqual(1200);
  // What reaches up and down is in the middle.
  const ys = centers.map(([, y]) => y);
  expect(Math.min(...ys) + Math.max(...ys)).toBeCloseTo(630, 0);
});
