import { normalGenerator } from "@/lib/linalg/random";

/** What varies a poster within its genres and decade, each from 0 to 1. */
export interface Traits {
  /** Of the hues. */
  turn: number;
  /** From dark to light. */
  key: number;
  /** Where the light stands. */
  across: number;
  height: number;
  size: number;
  /** How many parts a figure has. */
  count: number;
  tilt: number;
  /** Where a figure's rhythm begins. */
  phase: number;
  /** How uneven it is. */
  wildness: number;
  /** Which of its genre's figures. */
  choice: number;
}

const NAMES = ["turn", "key", "across", "height", "size", "count", "tilt", "phase", "wildness", "choice"] as const;

/** How much a film differs from another of the same content: standard deviations of a trait before squashing. */
const OWN = 0.22;
const OWN_CHOICE = 0.7;

/**
 * Traits of a film: its content embedding along fixed random directions (which keep near rows near: Johnson and
 * Lindenstrauss 1984), each put through the normal distribution, under which a unit row's traits are about uniform.
 * The first axis is left out: it is what nearly all films share.
 * @param embedding a unit row; of zeros the movieId alone decides
 */
export function traitsOf(movieId: number, embedding: ArrayLike<number>): Traits {
  const own = normalGenerator(movieId);
  const sums = NAMES.map(() => own());
  let length = 0;
  for (let d = 1; d < embedding.length; d++) length += embedding[d] ** 2;
  if (length > 0) project(embedding, Math.sqrt(length), sums);
  return Object.fromEntries(NAMES.map((name, j) => [name, normalShare(sums[j])])) as unknown as Traits;
}

/** Turns each film's own numbers into its place along the directions, with a little of its own left. */
function project(embedding: ArrayLike<number>, length: number, sums: number[]) {
  for (let j = 0; j < sums.length; j++) sums[j] *= NAMES[j] === "choice" ? OWN_CHOICE : OWN;
  const directions = directionsOf(embedding.length);
  for (let d = 1; d < embedding.length; d++)
    for (let j = 0; j < sums.length; j++) sums[j] += (directions[d * sums.length + j] * embedding[d]) / length;
}

const known = new Map<number, Float64Array>();

function directionsOf(rank: number): Float64Array {
  const made = known.get(rank);
  if (made) return made;
  const normal = normalGenerator(1895);
  const directions = Float64Array.from({ length: rank * NAMES.length }, normal);
  known.set(rank, directions);
  return directions;
}

/** The share of a standard normal distribution below z, by the logistic function (off by at most .01). */
function normalShare(z: number): number {
  return 1 / (1 + Math.exp(-1.702 * z));
}
