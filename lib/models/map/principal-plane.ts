import type { Matrix } from "@/lib/linalg/matrix";
import { normalGenerator } from "@/lib/linalg/random";

/** Directions carried along, so that the first two settle sooner; loops over rows are written out for as many. */
const WIDTH = 4;
const ITERATIONS = 5;
const SEED = 1;

/**
 * Where rows lie along the two directions in which they vary most (Pearson 1901), by orthogonal iteration: V ← orth(XᵀX V) with
 * columns of X centered. Rows are read in place: no copy of X is made.
 * @returns rows x 2; zeros in a direction in which rows do not vary
 */
export function principalPlane(X: Matrix<Float32Array>): Matrix<Float64Array> {
  const { rows, columns, data } = X;
  const means = new Float64Array(columns);
  for (let i = 0, p = 0; i < rows; i++) for (let j = 0; j < columns; j++, p++) means[j] += data[p] / rows;
  const normal = normalGenerator(SEED);
  let V = Float64Array.from({ length: columns * WIDTH }, normal);
  orthonormalize(V);
  const row = new Float64Array(columns);
  const along = new Float64Array(WIDTH);
  const project = (i: number) => {
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let j = 0, p = i * columns, v = 0; j < columns; j++, p++, v += WIDTH) {
      const x = data[p] - means[j];
      row[j] = x;
      a += x * V[v];
      b += x * V[v + 1];
      c += x * V[v + 2];
      d += x * V[v + 3];
    }
    along.set([a, b, c, d]);
  };
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const next = new Float64Array(columns * WIDTH);
    for (let i = 0; i < rows; i++) {
      project(i);
      const [a, b, c, d] = along;
      for (let j = 0, v = 0; j < columns; j++, v += WIDTH) {
        const x = row[j];
        next[v] += x * a;
        next[v + 1] += x * b;
        next[v + 2] += x * c;
        next[v + 3] += x * d;
      }
    }
    orthonormalize(next);
    V = next;
  }
  const plane = new Float64Array(2 * rows);
  for (let i = 0; i < rows; i++) {
    project(i);
    plane[2 * i] = along[0];
    plane[2 * i + 1] = along[1];
  }
  return { rows, columns: 2, data: plane };
}

/** Gram & Schmidt over the WIDTH columns, twice for the sake of rounding; a column of nothing new becomes zeros. */
function orthonormalize(V: Float64Array): void {
  const columns = V.length / WIDTH;
  for (let c = 0; c < WIDTH; c++) {
    const before = lengthOf(V, c);
    for (let b = 0; b < 2 * c; b++) {
      let product = 0;
      for (let j = 0; j < columns; j++) product += V[j * WIDTH + c] * V[j * WIDTH + (b % c)];
      for (let j = 0; j < columns; j++) V[j * WIDTH + c] -= product * V[j * WIDTH + (b % c)];
    }
    const length = lengthOf(V, c);
    const scale = length > 1e-10 * before ? 1 / length : 0;
    for (let j = 0; j < columns; j++) V[j * WIDTH + c] *= scale;
  }
}

function lengthOf(V: Float64Array, column: number): number {
  let squares = 0;
  for (let p = column; p < V.length; p += WIDTH) squares += V[p] * V[p];
  return Math.sqrt(squares);
}
