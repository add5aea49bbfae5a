import { availableParallelism } from "node:os";
import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import type { Matrix } from "@/lib/linalg/matrix";
import { blockOf, gram, multiplyInto } from "@/lib/linalg/parallel/dense";
import { type KernelPool, withKernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { BLOCK_COLUMNS } from "@/lib/linalg/parallel/krylov";
import { nearestNeighbors } from "@/lib/linalg/parallel/nearest-neighbors";
import { normalOperator, shareCsr } from "@/lib/linalg/parallel/sparse";
import { medianCpuSeconds } from "./cpu-time";
import { benchInverse } from "./inverse";
import { easeGram, powerLawRatings, uniformMatrix, unitRows } from "./kernel-data";
import { benchQuery } from "./query";
import { barTable, number, plain, type Row, type Table } from "./table";

const [GENOME_FILMS, GENOME_TAGS, BASIS] = [13_816, 1128, 112];
const [USERS, FILMS, RATINGS] = [162_541, 59_047, 25_000_000];
const [NEIGHBOR_ROWS, RANK, NEIGHBORS] = [20_000, 100, 50];
const [EASE_FILMS, LAMBDA] = [5000, 200];

/** Kernels at the sizes of ml-25m, on one thread and on as many as there are cores; then a query. */
export async function benchKernels(): Promise<Table[]> {
  const genome = uniformMatrix(GENOME_FILMS, GENOME_TAGS, 1);
  const embeddings = unitRows(NEIGHBOR_ROWS, RANK, 2);
  const ratings = powerLawRatings(USERS, FILMS, RATINGS, 3);
  const G = easeGram(ratings, EASE_FILMS, LAMBDA);
  const rows: Row[] = [];
  for (const workers of new Set([1, availableParallelism()])) {
    const threads = workers === 1 ? "1 thread" : `${workers} threads`;
    console.error(`timing the kernels on ${threads} …`);
    await withKernelPool(workers, async (pool) => {
      rows.push(
        ...(await pool.memory.scope(() => benchDense(pool, genome, threads))),
        await pool.memory.scope(() => benchSparse(pool, ratings, threads)),
        await pool.memory.scope(() => benchNeighbors(pool, embeddings, threads)),
        ...(await pool.memory.scope(() => benchInverse(pool, G, threads))),
      );
    });
  }
  return [barTable("Kernels, in 32-bit floats", [...rows, ...benchQuery()])];
}

/** XᵀX of m x n, of which one triangle is summed: m n² operations; X B for an n x b B: 2 m n b. */
async function benchDense(pool: KernelPool, genome: Matrix<Float32Array>, threads: string): Promise<Row[]> {
  const [m, n] = [genome.rows, genome.columns];
  const X = blockOf(pool.memory.share(genome.data), m, n);
  const B = blockOf(pool.memory.share(uniformMatrix(n, BASIS, 4).data), n, BASIS);
  const C = blockOf(pool.memory.floats(m * BASIS), m, BASIS);
  const shape = `${number(m)} x ${number(n)}`;
  return [
    await rate(`gram of ${shape}, ${threads}`, m * n ** 2, () => gram(pool, X)),
    await rate(`product of ${shape} by ${number(n)} x ${BASIS}, ${threads}`, 2 * m * n * BASIS, () =>
      multiplyInto(pool, C, X, B),
    ),
  ];
}

/** AᵀA X for 16 columns: 4 operations for each entry and column. */
async function benchSparse(pool: KernelPool, ratings: CsrMatrix, threads: string): Promise<Row> {
  const A = shareCsr(pool, ratings);
  const X = blockOf(pool.memory.share(uniformMatrix(A.columns, BLOCK_COLUMNS, 5).data), A.columns, BLOCK_COLUMNS);
  const W = blockOf(pool.memory.floats(A.columns * BLOCK_COLUMNS), A.columns, BLOCK_COLUMNS);
  const multiply = normalOperator(pool, A);
  const what = `normal product of ${number(A.rows)} x ${number(A.columns)}, ${number(A.values.length)} entries`;
  const flops = 4 * A.values.length * BLOCK_COLUMNS;
  return rate(`${what}, ${BLOCK_COLUMNS} columns, ${threads}`, flops, () => multiply(X, W));
}

/** All products of n rows with d columns, each pair once: n² d operations, be they in whole numbers or in floats. */
async function benchNeighbors(pool: KernelPool, X: Matrix<Float32Array>, threads: string): Promise<Row> {
  const what = `top-${NEIGHBORS} neighbors of ${number(X.rows)} x ${X.columns}, ${threads}`;
  return rate(what, X.rows ** 2 * X.columns, () => pool.memory.scope(() => nearestNeighbors(pool, X, NEIGHBORS)));
}

/** Billions of operations a CPU second, an addition and a multiplication being two. */
async function rate(what: string, operations: number, run: () => Promise<unknown>): Promise<Row> {
  const value = operations / (await medianCpuSeconds(run)) / 1e9;
  return plain(what, value, (gflops) => `${number(gflops, 1)} GFLOPS a CPU second`);
}
