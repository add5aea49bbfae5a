import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import type { Matrix } from "@/lib/linalg/matrix";
import type { LeastSquaresConfig } from "@/lib/linalg/parallel/solve-factors";
import { easeEngine } from "./ease-engine";
import type { Engine } from "./engine";
import { factorsEngine } from "./factors-engine";
import type { FilmSimilarity } from "./film-similarity";
import { hybridEngine } from "./hybrid-engine";
import { signedScale } from "./preferences";

/** What people's ratings teach of films. */
export interface Taste {
  /** Of the most rated films: row i is what liking film i adds to other films' scores. */
  itemWeights: CsrMatrix;
  /** films x rank; zeros for a film nobody rated. */
  itemFactors: Matrix<Float32Array>;
}

export interface TasteEngines {
  ease: Engine;
  factors: Engine;
}

/** The engines that score films for people. @param likedFrom half stars from which on a rating is a like, as they were fitted */
export function tasteEngines(
  { itemWeights, itemFactors }: Taste,
  likedFrom: number,
  config: LeastSquaresConfig,
): TasteEngines {
  const scale = signedScale(likedFrom);
  return {
    ease: easeEngine(itemWeights, scale, itemFactors.rows),
    factors: factorsEngine(itemFactors, scale, config),
  };
}

/** Both in one. @param blend what a standard deviation of each one's scores counts */
export function tasteHybrid(
  { ease, factors }: TasteEngines,
  blend: Record<keyof TasteEngines, number>,
  similarity: FilmSimilarity,
): Engine {
  const parts = [
    { engine: ease, weight: blend.ease },
    { engine: factors, weight: blend.factors },
  ];
  return hybridEngine(parts, similarity);
}
