import type { Matrix } from "@/lib/linalg/matrix";
import { blockOf, gram, multiplyInto, multiplyTransposed } from "@/lib/linalg/parallel/dense";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { solvePositiveColumns } from "@/lib/linalg/solve-positive";
import { ownCopy } from "./matrix-rows";

/** XᵀX (columns x columns) and XᵀY of so many rows: all that ridge regression needs of them. */
export interface RidgeSums {
  rows: number;
  XtX: Float64Array;
  XtY: Matrix<Float64Array>;
}

/** @param X rows x columns @param Y rows x targets, both in the pool's memory */
export async function ridgeSums(
  pool: KernelPool,
  X: Matrix<Float32Array>,
  Y: Matrix<Float32Array>,
): Promise<RidgeSums> {
  const x = blockOf(X.data, X.rows, X.columns);
  const data = await multiplyTransposed(pool, x, blockOf(Y.data, Y.rows, Y.columns));
  return { rows: X.rows, XtX: await gram(pool, x), XtY: { rows: X.columns, columns: Y.columns, data } };
}

/** Those of both sets of rows. */
export function addSums(A: RidgeSums, B: RidgeSums): RidgeSums {
  return {
    rows: A.rows + B.rows,
    XtX: A.XtX.map((value, p) => value + B.XtX[p]),
    XtY: { ...A.XtY, data: A.XtY.data.map((value, p) => value + B.XtY.data[p]) },
  };
}

/**
 * Ridge regression (Hoerl & Kennard 1970): W = (XᵀX + nλI)⁻¹ XᵀY over some of X's columns, n rows; zeros for the others.
 * @param used columns of X, at least one
 * @returns columns x targets
 */
export function solveRidge({ rows, XtX, XtY }: RidgeSums, used: readonly number[], λ: number): Matrix<Float64Array> {
  const [n, columns, targets] = [used.length, XtY.rows, XtY.columns];
  const A = new Float64Array(n * n);
  const Y = new Float64Array(n * targets);
  used.forEach((column, a) => {
    used.forEach((other, b) => {
      A[a * n + b] = XtX[column * columns + other];
    });
    A[a * n + a] += λ * Math.max(1, rows);
    Y.set(XtY.data.subarray(column * targets, (column + 1) * targets), a * targets);
  });
  const solved = solvePositiveColumns(A, { rows: n, columns: targets, data: Y });
  const W = new Float64Array(columns * targets);
  used.forEach((column, a) => {
    W.set(solved.data.subarray(a * targets, (a + 1) * targets), column * targets);
  });
  return { rows: columns, columns: targets, data: W };
}

/** X W: what the regression expects of each row of X, which is in the pool's memory. @returns rows x targets, outside of it */
export async function timesRidge(
  pool: KernelPool,
  X: Matrix<Float32Array>,
  W: Matrix<Float64Array>,
): Promise<Matrix<Float32Array>> {
  return pool.memory.scope(async () => {
    const weights = pool.memory.floats(W.data.length);
    weights.set(W.data);
    const product = pool.memory.floats(X.rows * W.columns);
    await multiplyInto(
      pool,
      blockOf(product, X.rows, W.columns),
      blockOf(X.data, X.rows, X.columns),
      blockOf(weights, W.rows, W.columns),
    );
    return ownCopy({ rows: X.rows, columns: W.columns, data: product });
  });
}
