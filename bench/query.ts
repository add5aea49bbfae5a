import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Matrix } from "@/lib/linalg/matrix";
import { KernelMemory } from "@/lib/linalg/parallel/kernel-memory";
import { uniformGenerator } from "@/lib/linalg/random";
import { RowScanner } from "@/lib/linalg/row-scanner";
import { TopK } from "@/lib/linalg/top-k";
import { uniformMatrix } from "./kernel-data";
import { median } from "./median";
import { atLeast, atMost, milliseconds, number, plain, type Row } from "./table";

const [FILMS, RANK, K] = [62_423, 128, 20];
const QUERIES = 1000;
const CHECKED = 20;
/** What the heap may differ by after a thousand queries, for the sake of the measurement itself. */
const MOST_HEAP_KB = 64;

/** Queries of different vectors for the best of all films but a half that a filter hides, one thread. */
export function benchQuery(): Row[] {
  const X = uniformMatrix(FILMS, RANK, 1);
  const Q = uniformMatrix(QUERIES, RANK, 2);
  const uniform = uniformGenerator(3);
  const mask = Uint8Array.from({ length: FILMS }, () => (uniform() < 0.5 ? 1 : 0));
  const memory = new KernelMemory();
  const scanner = new RowScanner(X, memory);
  const hide = (skipped: Uint8Array) => {
    for (let row = 0; row < FILMS; row++) skipped[row] |= mask[row];
  };
  const query = (q: number) => scanner.nearest(Q.data.subarray(q * RANK, (q + 1) * RANK), K, hide);

  const latencies = new Float64Array(QUERIES);
  timeQueries(query, latencies);
  const [heap, bytes] = [heapBytes(), memory.memory.buffer.byteLength];
  timeQueries(query, latencies);
  const [heapGrowth, growth] = [heapBytes() - heap, memory.memory.buffer.byteLength - bytes];

  let exact = 0;
  for (let q = 0; q < CHECKED; q++) {
    const { count, items } = query(q * (QUERIES / CHECKED));
    if (isPlainScan(items.subarray(0, count), X, Q.data.subarray(q * (QUERIES / CHECKED) * RANK), mask)) exact++;
  }
  const what = `top-${K} of ${number(FILMS)} x ${RANK}, half filtered out`;
  return [
    atMost(`${what}, median of ${number(QUERIES)}`, median([...latencies]), 2, milliseconds),
    plain(`${what}, 95th percentile`, latencies.sort()[Math.ceil(0.95 * QUERIES) - 1], milliseconds),
    atLeast(`${what}, same rows as a plain scan in 64 bits`, exact, CHECKED, (value) => `${value} of ${CHECKED}`),
    atMost(`${what}, growth of the kernels' memory`, growth, 0, (value) => `${number(value)} B`),
    atMost(`${what}, growth of the heap`, heapGrowth / 1024, MOST_HEAP_KB, (value) => `${number(value)} kB`),
  ];
}

/** Milliseconds of each query. */
function timeQueries(query: (q: number) => void, latencies: Float64Array): void {
  for (let q = 0; q < QUERIES; q++) {
    const start = performance.now();
    query(q);
    latencies[q] = performance.now() - start;
  }
}

function isPlainScan(found: Uint32Array, X: Matrix<Float32Array>, query: Float32Array, mask: Uint8Array): boolean {
  const best = new TopK(K);
  for (let row = 0; row < X.rows; row++) {
    if (mask[row]) continue;
    let sum = 0;
    for (let j = 0, p = row * X.columns; j < X.columns; j++, p++) sum += X.data[p] * query[j];
    best.push(row, sum);
  }
  best.sort();
  return found.length === K && found.every((row, place) => row === best.items[place]);
}

/** Bytes that live in and beside V8's heap, garbage collected before. */
function heapBytes(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
