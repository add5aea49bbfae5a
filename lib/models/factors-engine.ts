import { type CsrMatrix, transposeCsr } from "@/lib/linalg/csr-matrix";
import { gram, type Matrix } from "@/lib/linalg/matrix";
import { normalizeRows } from "@/lib/linalg/normalize-rows";
import { type Block, blockOf } from "@/lib/linalg/parallel/dense";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { BLOCK_COLUMNS } from "@/lib/linalg/parallel/krylov";
import { type LeastSquaresConfig, solveFactors } from "@/lib/linalg/parallel/solve-factors";
import { truncatedSvd } from "@/lib/linalg/parallel/truncated-svd";
import { normalGenerator } from "@/lib/linalg/random";
import { RowScanner } from "@/lib/linalg/row-scanner";
import { solvePositive, solvePositiveColumns } from "@/lib/linalg/solve-positive";
import { cosineSimilar } from "./cosine-similar";
import type { Engine, History } from "./engine";
import { type PreferenceScale, preferencesOf } from "./preferences";

export interface FactorsConfig extends LeastSquaresConfig {
  rank: number;
  /** Times that people's factors and items' are solved in turn. */
  iterations: number;
  seed: number;
}

/** Of factors at the start that the preferences have no direction for: spread of their length. */
const NOISE = 0.1;
/** Blocks of a Krylov space beyond those that hold the factors. */
const MORE_BLOCKS = 2;

/**
 * Implicit alternating least squares (Hu, Koren & Volinsky 2008, with the loss of Rendle et al. 2022): factors of people
 * and items whose products are near to 1 where somebody liked something, as firmly as they liked it, and weakly near to 0 elsewhere.
 * Begun from the best approximation of the preferences, that takes half the iterations (docs/decisions/0038).
 * @param preferences people x items @returns items x rank
 */
export async function fitItemFactors(
  pool: KernelPool,
  preferences: CsrMatrix,
  config: FactorsConfig,
): Promise<Matrix<Float32Array>> {
  const { rows, columns } = preferences;
  const { rank, iterations, seed } = config;
  return pool.memory.scope(async () => {
    const users = blockOf(pool.memory.floats(rows * rank), rows, rank);
    const items = blockOf(pool.memory.floats(columns * rank), columns, rank);
    await fillStart(pool, preferences, items, seed);
    const byItem = transposeCsr(preferences);
    for (let round = 0; round < iterations; round++) {
      await solveFactors(pool, preferences, items, users, config);
      await solveFactors(pool, byItem, users, items, config);
    }
    return { rows: columns, columns: rank, data: items.data.slice() };
  });
}

/** V Σ^½ of the preferences P ≈ U Σ Vᵀ: items' half of it. Columns beyond the rank of P are noise. */
async function fillStart(pool: KernelPool, preferences: CsrMatrix, items: Block, seed: number): Promise<void> {
  const normal = normalGenerator(seed);
  for (let p = 0; p < items.data.length; p++) items.data[p] = (NOISE / Math.sqrt(items.columns)) * normal();
  await pool.memory.scope(async () => {
    const rank = Math.min(items.columns, preferences.rows, preferences.columns);
    const iterations = Math.ceil(rank / BLOCK_COLUMNS) + MORE_BLOCKS;
    const { right, singularValues } = await truncatedSvd(pool, preferences, { rank, iterations, seed });
    for (let i = 0; i < items.rows; i++) {
      for (let a = 0; a < rank; a++) {
        if (singularValues[a] > 0)
          items.data[i * items.columns + a] = right.data[i * rank + a] * Math.sqrt(singularValues[a]);
      }
    }
  });
}

/**
 * Scores by factors. A person's are solved for from the history, exactly as in training: x = A⁻¹ Σ c_i y_i with
 * A = c₀ YᵀY + Σ |c_i| y_i y_iᵀ + λI, so that each rating's share of the score of item j is c_i y_jᵀ A⁻¹ y_i. A c_i below 0 is a
 * rating that shall be near to −1.
 * @param Y items x rank; a row of zeros for an item that is not known
 * @param isOwn 1 for an item whose factors are its own rather than expected: only these are similar to any, which may be asked of all
 */
export function factorsEngine(
  Y: Matrix<Float32Array>,
  scale: PreferenceScale,
  config: LeastSquaresConfig,
  isOwn?: Uint8Array,
): Engine {
  const { rows: itemCount, columns: rank, data } = Y;
  const YtY = gram(Y).data;
  const directions = normalizeRows(Y);
  const isKnown = (item: number) => data.subarray(item * rank, (item + 1) * rank).some((value) => value !== 0);
  const known = Uint8Array.from({ length: itemCount }, (_, item) => (isKnown(item) ? 1 : 0));
  let scanner: RowScanner | undefined;

  const systemOf = (history: History) => {
    const preferences = preferencesOf(history, scale);
    const A = YtY.map((value) => config.unobservedWeight * value);
    const entries = preferences.reduce((count, preference) => count + (preference !== 0 ? 1 : 0), 0);
    const lambda = config.regularization * (entries + config.unobservedWeight * itemCount);
    for (let a = 0; a < rank; a++) A[a * rank + a] += lambda;
    addOuters(A, Y, history.items, preferences.map(Math.abs));
    return { A, preferences };
  };
  /** A⁻¹ c_i y_i for each rating i, as columns: what any item's score is split by. */
  const solveColumns = (history: History) => {
    const { A, preferences } = systemOf(history);
    const n = history.items.length;
    const right = new Float64Array(rank * n);
    history.items.forEach((item, e) => {
      for (let a = 0; a < rank; a++) right[a * n + e] = preferences[e] * data[item * rank + a];
    });
    return solvePositiveColumns(A, { rows: rank, columns: n, data: right }).data;
  };
  let solved: { history: History; columns: Float64Array } | undefined;
  return {
    scoreItems(history) {
      const { A, preferences } = systemOf(history);
      const right = new Float64Array(rank);
      history.items.forEach((item, e) => {
        for (let a = 0; a < rank; a++) right[a] += preferences[e] * data[item * rank + a];
      });
      scanner ??= new RowScanner(Y);
      const scores = scanner.products(solvePositive(A, right)).slice();
      for (let item = 0; item < itemCount; item++) if (!known[item]) scores[item] = Number.NEGATIVE_INFINITY;
      return scores;
    },
    similar: (item) =>
      cosineSimilar(directions, item).map((cosine, other) =>
        isOwn?.[other] === 0 ? Number.NEGATIVE_INFINITY : cosine,
      ),
    explain(history, item) {
      if (!known[item]) return undefined;
      if (solved?.history !== history) solved = { history, columns: solveColumns(history) };
      const contributions = new Float64Array(history.items.length);
      for (let a = 0; a < rank; a++) {
        const own = data[item * rank + a];
        for (let e = 0; e < contributions.length; e++)
          contributions[e] += own * solved.columns[a * contributions.length + e];
      }
      return { base: 0, contributions };
    },
  };
}

const AT_ONCE = 4;

/** A <- A + Σ c_i y_i y_iᵀ, the lower triangle; four rows of Y at a time, so that A is gone through a quarter as often. */
function addOuters(A: Float64Array, { columns: rank, data }: Matrix, rows: Uint32Array, c: Float32Array): void {
  const y = new Float64Array(AT_ONCE * rank);
  for (let first = 0; first < rows.length; first += AT_ONCE) {
    const [c0, c1, c2, c3] = Array.from({ length: AT_ONCE }, (_, q) => c[first + q] ?? 0);
    for (let q = 0; q < AT_ONCE && first + q < rows.length; q++) {
      const from = rows[first + q] * rank;
      y.set(data.subarray(from, from + rank), q * rank);
    }
    for (let a = 0; a < rank; a++) {
      const row = a * rank;
      const [l0, l1] = [c0 * y[a], c1 * y[rank + a]];
      const [l2, l3] = [c2 * y[2 * rank + a], c3 * y[3 * rank + a]];
      for (let b = 0; b <= a; b++) {
        A[row + b] += l0 * y[b] + l1 * y[rank + b] + l2 * y[2 * rank + b] + l3 * y[3 * rank + b];
      }
    }
  }
}
