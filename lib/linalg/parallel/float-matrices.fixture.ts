import { distance, normalMatrix, transpose } from "@/lib/linalg/matrices.fixture";
import { gram, type Matrix, multiply } from "@/lib/linalg/matrix";
import { orthonormalize } from "@/lib/linalg/orthonormalize";
import { uniformGenerator } from "@/lib/linalg/random";
import { type Block, blockOf } from "./dense";
import type { KernelPool } from "./kernel-pool";

export function inFloats({ rows, columns, data }: Matrix): Matrix<Float32Array> {
  return { rows, columns, data: Float32Array.from(data) };
}

export function normalFloats(rows: number, columns: number, seed: number): Matrix<Float32Array> {
  return inFloats(normalMatrix(rows, columns, seed));
}

/** Whole numbers from −9 to 9, so that 32-bit products, and sums of some thousand of them, are exact. */
export function wholeFloats(rows: number, columns: number, seed: number): Matrix<Float32Array> {
  const uniform = uniformGenerator(seed);
  return { rows, columns, data: Float32Array.from({ length: rows * columns }, () => Math.floor(uniform() * 19) - 9) };
}

/** U diag(s) Vᵀ with orthonormal columns in U and V. */
export function withSpectrum(rows: number, columns: number, spectrum: ArrayLike<number>): Matrix<Float32Array> {
  const U = normalMatrix(rows, spectrum.length, 11);
  const V = normalMatrix(columns, spectrum.length, 12);
  orthonormalize(U);
  orthonormalize(V);
  for (let p = 0; p < U.data.length; p++) U.data[p] *= spectrum[p % spectrum.length];
  return inFloats(multiply(U, transpose(V)));
}

/** What a part of the matrix that no kernel may write holds. */
export const UNTOUCHED = 12_345;

/** A copy in the pool's memory, rows `stride` elements apart with UNTOUCHED between them. */
export function sharedBlock(pool: KernelPool, { rows, columns, data }: Matrix, stride = columns): Block {
  const block = blockOf(pool.memory.floats(rows * stride).fill(UNTOUCHED), rows, columns, stride);
  for (let i = 0; i < rows; i++) block.data.set(data.subarray(i * columns, (i + 1) * columns), i * stride);
  return block;
}

/** The block's elements, once what lies between its rows was found to be as `sharedBlock` left it. */
export function contentOf({ data, rows, columns, stride }: Block): Matrix<Float32Array> {
  const content = new Float32Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    content.set(data.subarray(i * stride, i * stride + columns), i * columns);
    for (let p = i * stride + columns; p < (i + 1) * stride; p++) {
      if (data[p] !== UNTOUCHED) throw new Error(`${data[p]} was written ${p - i * stride} elements into row ${i}`);
    }
  }
  return { rows, columns, data: content };
}

/** How far the columns are from orthonormal; `kept` says which of them are expected at all, the others being zeros. */
export function orthonormalError(
  Q: Matrix,
  kept: ArrayLike<number | boolean> = new Array(Q.columns).fill(true),
): number {
  const expected = new Float64Array(Q.columns ** 2);
  for (let j = 0; j < Q.columns; j++) expected[j * Q.columns + j] = kept[j] ? 1 : 0;
  return distance(gram(Q), { rows: Q.columns, columns: Q.columns, data: expected });
}

/** From the smallest numbers there are to those whose products overflow. */
export const SCALES = [1e-44, 1e-38, 1e-30, 1e-19, 1, 1e9, 1e18];

export function scaled(A: Matrix<Float32Array>, scale: number): Matrix<Float32Array> {
  return { ...A, data: A.data.map((x) => x * scale) };
}

/** Σ_p a_p b_p with p rising, every step rounded to 32 bits. */
export function dot32(count: number, a: (p: number) => number, b: (p: number) => number): number {
  let sum = 0;
  for (let p = 0; p < count; p++) sum = Math.fround(sum + Math.fround(a(p) * b(p)));
  return sum;
}
