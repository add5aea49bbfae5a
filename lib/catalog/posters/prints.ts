import type { LightName } from "./lights";
import type { SkyName } from "./skies";

/** How a decade printed its posters. */
export interface Print {
  /** What hues are pulled toward, and how far: 0 not at all, 1 wholly. */
  skyHue: number;
  lightHue: number;
  pull: number;
  chroma: number;
  /** Added to the key. */
  key: number;
  sky: SkyName;
  light: LightName;
}

const hues = (skyHue: number, lightHue: number, pull: number, chroma: number, key: number) => ({
  skyHue,
  lightHue,
  pull,
  chroma,
  key,
});

/** By the first year of the decade. */
const PRINTS = new Map<number, Print>([
  [1910, { ...hues(75, 80, 0.85, 0.28, 0.12), sky: "flat", light: "iris" }],
  [1920, { ...hues(75, 80, 0.7, 0.4, 0.05), sky: "halo", light: "iris" }],
  [1930, { ...hues(170, 88, 0.45, 0.6, -0.08), sky: "gradient", light: "fan" }],
  [1940, { ...hues(250, 80, 0.3, 0.5, -0.08), sky: "gradient", light: "crescent" }],
  [1950, { ...hues(200, 60, 0.15, 0.95, 0.08), sky: "flat", light: "atom" }],
  [1960, { ...hues(45, 55, 0.3, 1.2, 0.08), sky: "torn", light: "cut" }],
  [1970, { ...hues(55, 65, 0.45, 0.85, 0.06), sky: "bands", light: "stripes" }],
  [1980, { ...hues(310, 20, 0.4, 1.25, -0.1), sky: "gradient", light: "slits" }],
  [1990, { ...hues(230, 70, 0.12, 0.85, -0.03), sky: "halo", light: "glow" }],
  [2000, { ...hues(215, 60, 0.35, 0.75, 0), sky: "halo", light: "flare" }],
  [2010, { ...hues(240, 60, 0.1, 0.95, 0.08), sky: "flat", light: "ring" }],
  [2020, { ...hues(290, 70, 0.15, 1.1, 0.06), sky: "gradient", light: "dusk" }],
]);

const NO_YEAR: Print = { ...hues(70, 70, 0.2, 0.6, 0), sky: "gradient", light: "plain" };

export function printOf(year: number | undefined): Print {
  if (year === undefined) return NO_YEAR;
  const decade = Math.min(2020, Math.max(1910, Math.floor(year / 10) * 10));
  return PRINTS.get(decade) ?? NO_YEAR;
}
