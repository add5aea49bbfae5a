import { type Color, hueBetween, mix, toHex } from "./colors";
import type { GenreLook } from "./genres";
import type { Print } from "./prints";
import type { Traits } from "./traits";

/** A poster's inks, as "#rrggbb". */
export interface Palette {
  skyTop: string;
  skyLow: string;
  light: string;
  /** Between light and sky. */
  glow: string;
  figure: string;
  /** Three layers of the ground, the farthest first. */
  grounds: [string, string, string];
  deep: string;
}

/** Above this key, by genres and decade alone, the sky is paper and the light an ink upon it. */
const DAY = 0.72;

/** Hues come of two genres and a turn by content, their strength and how dark it is of the decade as well. */
export function paletteOf([first, second]: [GenreLook, GenreLook], print: Print, { turn, key }: Traits): Palette {
  const twist = (turn - 0.5) * 2 * (first.turn * 0.7 + second.turn * 0.3);
  const sky = hueBetween(hueBetween(first.sky, second.sky, 0.3) + twist, print.skyHue, print.pull);
  const light = hueBetween(second === first ? first.light : second.light, print.lightHue, print.pull) - twist * 0.4;
  const mean = first.key * 0.65 + second.key * 0.35 + print.key;
  const day = Math.min(1, Math.max(0.06, mean + (key - 0.5) * 0.24));
  const chroma = (first.chroma * 0.7 + second.chroma * 0.3) * print.chroma;
  const paper = mean > DAY;
  const skyTop: Color = paper ? [0.78 + 0.12 * day, 0.07 * chroma, sky] : [0.18 + 0.56 * day, 0.14 * chroma, sky];
  const skyLow: Color = paper
    ? [0.84 + 0.1 * day, 0.08 * chroma, sky + (turn - 0.5) * 50]
    : [0.34 + 0.5 * day, 0.15 * chroma, sky + (turn - 0.5) * 60];
  const lamp: Color = paper ? [0.62, 0.2 * chroma, light] : [0.84 + 0.08 * (1 - day), 0.14 * chroma + 0.02, light];
  const deep: Color = [0.17, 0.05 * chroma, sky + 15];
  const figure: Color = [0.3 + 0.3 * day, 0.16 * chroma, hueBetween(sky, light, paper ? 0.15 : 0.5)];
  return {
    skyTop: toHex(skyTop),
    skyLow: toHex(skyLow),
    light: toHex(lamp),
    glow: toHex(mix(lamp, skyLow, 0.5)),
    figure: toHex(figure),
    grounds: [toHex(mix(figure, deep, 0.3)), toHex(mix(figure, deep, 0.62)), toHex(mix(figure, deep, 0.88))],
    deep: toHex(deep),
  };
}
