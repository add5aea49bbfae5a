import { type CsrMatrix, columnCounts } from "@/lib/linalg/csr-matrix";
import type { Matrix } from "@/lib/linalg/matrix";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { withExpectedFactors } from "@/lib/models/expected-factors";
import { fitItemFactors } from "@/lib/models/factors-engine";
import { gradedScale, preferenceMatrix } from "@/lib/models/preferences";
import type { TrainingData } from "./training-data";

export const FACTORS = {
  rank: 128,
  unobservedWeight: 0.1,
  regularization: 0.01,
  iterations: 3,
  seed: 4,
  expected: { leastRatings: 3, regularization: 1e-3, prior: 2 },
};

/** Factors of all films: those that few rated lean on what is to be expected of such a film. @returns items x rank */
export async function itemFactorsOf(
  pool: KernelPool,
  { ratings, items, likedFrom }: TrainingData,
): Promise<Matrix<Float32Array>> {
  const fitted = await fitItemFactors(pool, preferenceMatrix(ratings, gradedScale(likedFrom)), FACTORS);
  return withExpectedFactors(pool, items, fitted, columnCounts(ratings), FACTORS.expected);
}

/** 1 for a film whose ratings weigh more in its factors than what is expected of it. @param ratings users x films */
export function haveOwnFactors(ratings: CsrMatrix): Uint8Array {
  return Uint8Array.from(columnCounts(ratings), (count) => (count > FACTORS.expected.prior ? 1 : 0));
}
