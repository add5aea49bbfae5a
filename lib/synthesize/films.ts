import { normalGenerator, uniformGenerator } from "@/lib/linalg/random";
import { popularityCurve } from "./popularity";
import type { Shape } from "./shape";
import { streamSeed } from "./streams";

/** Axes of the hidden space in which films lie and people have tastes. */
export const AXES = 16;
/** Each axis matters this much less than the one before. */
const DECAY = 0.88;
/** The older half of MovieLens's ids holds most of the films that people know. */
const AGE_IN_RANK = 0.6;

/** Deviation of the quality of films, in stars. */
const QUALITY = 0.45;

/** What the generator knows of each film, in the order of their ids. */
export interface Films {
  movieIds: Uint32Array;
  /** 0 for the most rated film; from `ratedFilms` on nobody rated them. */
  ranks: Uint32Array;
  /** Odds of being chosen; 0 for films that nobody rated. */
  popularity: Float64Array;
  /** films x AXES. */
  places: Float32Array;
  /** Stars above the mean film that comes up. */
  quality: Float32Array;
}

export function drawFilms(shape: Shape, seed: number): Films {
  const uniform = uniformGenerator(streamSeed(seed, "films"));
  const normal = normalGenerator(streamSeed(seed, "tastes"));
  const ranks = drawRanks(shape.films, uniform);
  const curve = popularityCurve(shape.ratedFilms);
  const scale = Float64Array.from({ length: AXES }, (_, k) => DECAY ** k);
  const popularity = Float64Array.from(ranks, (rank) => curve[rank] ?? 0);
  return {
    movieIds: drawMovieIds(shape.films, shape.largestMovieId, uniform),
    ranks,
    popularity,
    places: Float32Array.from({ length: shape.films * AXES }, (_, p) => normal() * scale[p % AXES]),
    quality: centered(
      Float32Array.from({ length: shape.films }, () => QUALITY * normal()),
      audience(popularity, shape.ratings / shape.users),
    ),
  };
}

/** Rising ids from 1 to `largest`: the first seventh without gaps, the rest scattered, as MovieLens's are. */
function drawMovieIds(count: number, largest: number, uniform: () => number): Uint32Array {
  const ids = new Uint32Array(count);
  const dense = Math.floor(count / 7);
  for (let i = 0; i < dense; i++) ids[i] = i + 1;
  // Selection sampling (Knuth 3.4.2 S): each id is taken with the odds that fill the places left.
  let filled = dense;
  for (let id = dense + 1; filled < count - 1; id++) {
    if (uniform() * (largest - id) < count - 1 - filled) ids[filled++] = id;
  }
  ids[count - 1] = largest;
  return ids;
}

function drawRanks(count: number, uniform: () => number): Uint32Array {
  const keys = Float64Array.from({ length: count }, (_, i) => uniform() + (AGE_IN_RANK * i) / count);
  const order = Uint32Array.from(keys.keys()).sort((a, b) => keys[a] - keys[b]);
  const ranks = new Uint32Array(count);
  order.forEach((film, rank) => {
    ranks[film] = rank;
  });
  return ranks;
}

/** The share of people who rate each film, of people who draw `draws` films, again and again the same ones. */
function audience(popularity: Float64Array, draws: number): Float64Array {
  const total = popularity.reduce((sum, odds) => sum + odds, 0);
  return popularity.map((odds) => 1 - Math.exp((-draws * odds) / total));
}

/** Values less their mean under the weights, so that a few popular films do not move the mean rating. */
function centered(values: Float32Array, weights: Float64Array): Float32Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = values.reduce((sum, value, i) => sum + value * weights[i], 0) / total;
  return values.map((value) => value - mean);
}
