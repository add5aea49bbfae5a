import type { EmblemName } from "./emblems";
import type { GroundName } from "./grounds";

/** How a genre is drawn. */
export interface GenreLook {
  /** In degrees: of the sky, and of the light in it. */
  sky: number;
  light: number;
  /** How many degrees a film's content may turn them to either side. */
  turn: number;
  /** From night, 0, to day, 1. */
  key: number;
  /** 1 where colors are as strong as they may be. */
  chroma: number;
  /** What may stand in the sky; none where the second genre says it. */
  emblems: EmblemName[];
  ground: GroundName;
}

const hues = (sky: number, light: number, turn: number, key: number, chroma: number) => ({
  sky,
  light,
  turn,
  key,
  chroma,
});

/** MovieLens's genres, the most telling first: a western is one whatever else it is, a drama only where it is nothing else. */
const LOOKS = new Map<string, GenreLook>([
  ["Film-Noir", { ...hues(250, 85, 50, 0.25, 0.4), emblems: ["slats", "window"], ground: "city" }],
  ["Western", { ...hues(48, 85, 30, 0.66, 0.95), emblems: [], ground: "mesas" }],
  ["Musical", { ...hues(350, 80, 60, 0.52, 1), emblems: ["rays", "rainbow"], ground: "scallops" }],
  ["Horror", { ...hues(18, 35, 40, 0.14, 1), emblems: ["moon", "eye"], ground: "thorns" }],
  ["War", { ...hues(105, 50, 45, 0.38, 0.6), emblems: ["beams"], ground: "rubble" }],
  ["Animation", { ...hues(225, 70, 70, 0.7, 1), emblems: ["bubbles", "rainbow"], ground: "scallops" }],
  ["Sci-Fi", { ...hues(262, 195, 50, 0.26, 0.9), emblems: ["orbits", "signal"], ground: "plain" }],
  ["Documentary", { ...hues(235, 60, 90, 0.78, 0.5), emblems: ["dots", "signal"], ground: "strata" }],
  ["Fantasy", { ...hues(305, 150, 60, 0.4, 0.9), emblems: ["arches", "crystal"], ground: "towers" }],
  ["Children", { ...hues(165, 60, 70, 0.8, 0.9), emblems: ["rainbow", "bubbles"], ground: "scallops" }],
  ["Romance", { ...hues(8, 60, 60, 0.7, 0.8), emblems: ["pair", "petals"], ground: "tides" }],
  ["Mystery", { ...hues(285, 105, 60, 0.28, 0.7), emblems: ["arches", "shutter"], ground: "strata" }],
  ["Crime", { ...hues(22, 75, 50, 0.32, 0.9), emblems: ["bars", "eccentric"], ground: "city" }],
  ["Adventure", { ...hues(190, 70, 60, 0.62, 0.85), emblems: [], ground: "ridges" }],
  ["Action", { ...hues(32, 88, 50, 0.46, 1), emblems: ["rush", "chevrons"], ground: "ridges" }],
  ["Thriller", { ...hues(215, 45, 80, 0.32, 0.8), emblems: ["eccentric", "shutter"], ground: "blades" }],
  ["Comedy", { ...hues(85, 30, 100, 0.86, 1), emblems: ["tiles", "bounce", "tiles"], ground: "scallops" }],
  ["IMAX", { ...hues(240, 200, 60, 0.4, 0.9), emblems: ["rays"], ground: "tides" }],
  ["Drama", { ...hues(250, 55, 120, 0.52, 0.7), emblems: ["halves", "window", "ripples", "stones"], ground: "tides" }],
]);

const UNKNOWN: GenreLook = { ...hues(70, 60, 60, 0.5, 0.3), emblems: ["ripples", "halves"], ground: "strata" };

const RANKS = new Map(Array.from(LOOKS.keys(), (genre, rank) => [genre, rank]));

/** The looks of a film's two most telling genres; twice the same where it has one, a plain one where it has none. */
export function looksOf(genres: readonly string[]): [first: GenreLook, second: GenreLook] {
  const known = genres.filter((genre) => LOOKS.has(genre));
  known.sort((a, b) => (RANKS.get(a) ?? 0) - (RANKS.get(b) ?? 0));
  const first = LOOKS.get(known[0]) ?? UNKNOWN;
  return [first, LOOKS.get(known[1]) ?? first];
}

/** Emblem and ground: the first genre has the emblem, the second the ground; a genre without emblems has the ground. */
export function figuresOf([first, second]: [GenreLook, GenreLook], choice: number): [EmblemName, GroundName] {
  const [emblems, ground] = first.emblems.length > 0 ? [first.emblems, second.ground] : [second.emblems, first.ground];
  return [emblems[Math.floor(choice * emblems.length * 0.9999)] ?? "light", ground];
}
