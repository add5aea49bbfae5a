import { EMBLEMS } from "./emblems";
import { figuresOf, looksOf } from "./genres";
import { GROUNDS } from "./grounds";
import { LIGHTS } from "./lights";
import { paletteOf } from "./palette";
import { printOf } from "./prints";
import { between, n, type Sheet } from "./sheet";
import { SKIES } from "./skies";
import { traitsOf } from "./traits";

/** What a poster is drawn from. */
export interface PosterFilm {
  movieId: number;
  genres: readonly string[];
  year?: number;
  /** A row of contentEmbeddings. */
  embedding: ArrayLike<number>;
}

/** Width and height: for cards, for the head of a page, for previews of links; the last two leave their left to a title. */
export const SHAPES = { portrait: [400, 500], banner: [1600, 560], wide: [1200, 630] } as const;
export type Shape = keyof typeof SHAPES;

/**
 * A film's poster as SVG, without words. Genres choose its figures and, with the year's decade, its inks; the content embedding moves and
 * turns them, so that films alike look related (docs/decisions/0028).
 */
export function drawPoster(film: PosterFilm, shape: Shape = "portrait"): string {
  const [width, height] = SHAPES[shape];
  const traits = traitsOf(film.movieId, film.embedding);
  const looks = looksOf(film.genres);
  const print = printOf(film.year);
  const inks = paletteOf(looks, print, traits);
  const wide = width > height;
  const sheet: Sheet = {
    width,
    height,
    x: width * (wide ? between(0.62, 0.77, traits.across) : between(0.28, 0.72, traits.across)),
    y: height * between(0.24, 0.44, traits.height),
    radius: Math.min(width, height) * between(0.14, 0.29, traits.size),
    horizon: height * between(0.58, 0.76, traits.height * 0.5 + traits.count * 0.5),
    inks,
    traits,
  };
  const [emblem, ground] = figuresOf(looks, traits.choice);
  const art = SKIES[print.sky](sheet) + EMBLEMS[emblem](sheet, LIGHTS[print.light](sheet)) + GROUNDS[ground](sheet);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<defs>${gradients(sheet)
      .filter((_, i) => art.includes(`url(#${GRADIENTS[i]})`))
      .join("")}</defs>${art}</svg>`
  );
}

/** What figures paint with beside plain inks: the sky, the sky about the light, the light. */
const GRADIENTS = ["s", "h", "l"];

function gradients({ x, y, width, height, inks }: Sheet): string[] {
  const stops = (from: string, to: string) => `<stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/>`;
  const linear = (id: string, from: string, to: string) =>
    `<linearGradient id="${id}" x2="0" y2="1">${stops(from, to)}</linearGradient>`;
  const place = `gradientUnits="userSpaceOnUse" cx="${n(x)}" cy="${n(y)}" r="${n(Math.min(width, height))}"`;
  return [
    linear("s", inks.skyTop, inks.skyLow),
    `<radialGradient id="h" ${place}>${stops(inks.skyLow, inks.skyTop)}</radialGradient>`,
    linear("l", inks.light, inks.figure),
  ];
}
