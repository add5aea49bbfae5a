/** Rows of a block; a multiple of 4. */
export const BLOCK = 64;

/**
 * P_ab = x_{i0+a} · x_{j0+b} for rows [i0, i1) and [j0, j1) of X, row-major with d columns; P is BLOCK wide.
 * Two rows by four at a time, so that each load serves several products.
 */
export function multiplyBlock(
  X: Float64Array,
  d: number,
  i0: number,
  i1: number,
  j0: number,
  j1: number,
  P: Float64Array,
): void {
  for (let i = i0; i < i1; i += 2) {
    const u = i * d;
    const v = Math.min(i + 1, i1 - 1) * d;
    for (let j = j0; j < j1; j += 4) {
      const a = j * d;
      const b = Math.min(j + 1, j1 - 1) * d;
      const c = Math.min(j + 2, j1 - 1) * d;
      const e = Math.min(j + 3, j1 - 1) * d;
      let [ua, ub, uc, ue, va, vb, vc, ve] = [0, 0, 0, 0, 0, 0, 0, 0];
      for (let p = 0; p < d; p++) {
        const x = X[u + p];
        const y = X[v + p];
        const f = X[a + p];
        const g = X[b + p];
        const h = X[c + p];
        const w = X[e + p];
        ua += x * f;
        ub += x * g;
        uc += x * h;
        ue += x * w;
        va += y * f;
        vb += y * g;
        vc += y * h;
        ve += y * w;
      }
      const r = (i - i0) * BLOCK + (j - j0);
      P[r] = ua;
      P[r + 1] = ub;
      P[r + 2] = uc;
      P[r + 3] = ue;
      P[r + BLOCK] = va;
      P[r + BLOCK + 1] = vb;
      P[r + BLOCK + 2] = vc;
      P[r + BLOCK + 3] = ve;
    }
  }
}
