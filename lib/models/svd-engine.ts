import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import type { Matrix } from "@/lib/linalg/matrix";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { type TruncatedSvdConfig, truncatedSvd } from "@/lib/linalg/parallel/truncated-svd";
import { cosineSimilar } from "./cosine-similar";
import type { Engine, History } from "./engine";
import { type PreferenceScale, preferencesOf } from "./preferences";

/** As many factors as people only give back what is there already. */
const LEAST_PEOPLE_A_FACTOR = 4;

/**
 * PureSVD (Cremonesi, Koren & Turrin 2010): a person's preferences x become x V Vᵀ, V the leading right singular
 * vectors of all preferences. Linear in x, so what each rating adds to a score is exact.
 * @param preferences users x items, made with the same scale; of few users or items `config.rank` is lowered
 * @param embeddings what items are compared by: unit rows or zeros
 */
export async function fitSvdEngine(
  pool: KernelPool,
  preferences: CsrMatrix,
  scale: PreferenceScale,
  config: TruncatedSvdConfig,
  embeddings: Matrix<Float32Array>,
): Promise<Engine> {
  const narrow = Math.min(preferences.rows, preferences.columns);
  const rank = Math.max(1, Math.min(config.rank, Math.floor(narrow / LEAST_PEOPLE_A_FACTOR)));
  const { right } = await pool.memory.scope(async () => {
    const { right } = await truncatedSvd(pool, preferences, { ...config, rank });
    return { right: { ...right, data: right.data.slice() } };
  });
  return svdEngine(right, scale, embeddings);
}

/** @param V items x rank, orthonormal columns; a row of zeros for an item nobody rated */
function svdEngine(V: Matrix<Float32Array>, scale: PreferenceScale, embeddings: Matrix<Float32Array>): Engine {
  const isKnown = Uint8Array.from({ length: V.rows }, (_, item) => (rowOf(V, item).some((x) => x !== 0) ? 1 : 0));
  return {
    scoreItems(history) {
      const factors = foldIn(V, history, scale);
      return Float32Array.from(isKnown, (known, item) => (known ? dot(V, item, factors) : Number.NEGATIVE_INFINITY));
    },
    similar: (item) => cosineSimilar(embeddings, item),
    explain(history, item) {
      if (!isKnown[item]) return undefined;
      const target = Float64Array.from(rowOf(V, item));
      const preferences = preferencesOf(history, scale);
      return {
        base: 0,
        contributions: Float64Array.from(history.items, (seen, e) => preferences[e] * dot(V, seen, target)),
      };
    },
  };
}

/** xV: a person's place among the factors. */
function foldIn(V: Matrix<Float32Array>, history: History, scale: PreferenceScale): Float64Array {
  const preferences = preferencesOf(history, scale);
  const factors = new Float64Array(V.columns);
  history.items.forEach((item, e) => {
    for (let p = 0; p < V.columns; p++) factors[p] += preferences[e] * V.data[item * V.columns + p];
  });
  return factors;
}

function rowOf({ columns, data }: Matrix<Float32Array>, row: number): Float32Array {
  return data.subarray(row * columns, (row + 1) * columns);
}

function dot({ columns, data }: Matrix<Float32Array>, row: number, x: Float64Array): number {
  let sum = 0;
  for (let p = 0; p < columns; p++) sum += data[row * columns + p] * x[p];
  return sum;
}
