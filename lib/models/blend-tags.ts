import type { Matrix } from "@/lib/linalg/matrix";

/** How a film's tags and what is to be expected of it are put together. */
export interface Blend {
  /** s: what estimates are multiplied by. */
  strength: number;
  /** k: with so many tag applications a film's tags and the estimate count alike. */
  prior: number;
}

/** Rows (n T + k s T̂) / (n + k), n of each row in `counts`; s T̂ where n is 0. */
export function blendTags(
  own: Matrix<Float32Array>,
  estimates: Matrix<Float32Array>,
  counts: ArrayLike<number>,
  { strength, prior }: Blend,
): Matrix<Float32Array> {
  const { rows, columns } = own;
  const data = own.data.map((value, p) => {
    const n = counts[Math.floor(p / columns)];
    const share = n === 0 ? 0 : n / (n + prior);
    return share * value + (1 - share) * strength * estimates.data[p];
  });
  return { rows, columns, data };
}
