import type { Block } from "@/lib/linalg/parallel/dense";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { squareBlock, symmetricInverse } from "@/lib/linalg/parallel/symmetric-inverse";
import { medianCpuSeconds } from "./cpu-time";
import { atMost, number, plain, type Row, seconds } from "./table";

const SAMPLED_ROWS = 200;

/** The inverse P of a symmetric G, n x n, of n³ operations: CPU seconds, and how far G P is from I. */
export async function benchInverse(pool: KernelPool, G: Float32Array, threads: string): Promise<Row[]> {
  const n = Math.sqrt(G.length);
  const P = squareBlock(pool, n);
  const cpu = await medianCpuSeconds(
    () => symmetricInverse(pool, P),
    () => {
      for (let i = 0; i < n; i++) P.data.set(G.subarray(i * n, (i + 1) * n), i * P.stride);
    },
  );
  const what = `symmetric inverse, EASE Gram of ${number(n)} films, ${threads}`;
  return [
    atMost(`${what}, CPU`, cpu, 8, seconds),
    plain(`${what}, GFLOPS a CPU second`, n ** 3 / cpu / 1e9, (value) => number(value, 1)),
    atMost(`${what}, max abs(G P − I)`, residual(G, P), 1e-5, (value) => value.toExponential(1)),
  ];
}

/** max |G P − I| over rows evenly spread, summed in 64 bits. */
function residual(G: Float32Array, P: Block): number {
  const n = P.rows;
  let worst = 0;
  for (let sample = 0; sample < SAMPLED_ROWS; sample++) {
    const i = Math.floor((sample * n) / SAMPLED_ROWS);
    const row = productRow(G.subarray(i * n, (i + 1) * n), P);
    row[i] -= 1;
    worst = row.reduce((most, value) => Math.max(most, Math.abs(value)), worst);
  }
  return worst;
}

/** gᵀP in 64 bits. */
function productRow(g: Float32Array, P: Block): Float64Array {
  const sums = new Float64Array(P.columns);
  for (let k = 0; k < P.rows; k++) {
    const row = P.data.subarray(k * P.stride, k * P.stride + P.columns);
    for (let j = 0; j < P.columns; j++) sums[j] += g[k] * row[j];
  }
  return sums;
}
