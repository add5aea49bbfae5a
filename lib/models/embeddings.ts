import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import type { Matrix } from "@/lib/linalg/matrix";
import { normalizeRows } from "@/lib/linalg/normalize-rows";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { type TruncatedSvdConfig, truncatedSvd } from "@/lib/linalg/parallel/truncated-svd";

export interface ContentSpace {
  /** films x rank: U Σ, films in the space of what features have in common. */
  coordinates: Matrix<Float32Array>;
  /** features x rank: V. coordinates · featureVectorsᵀ is the best rank-`rank` approximation of the features. */
  featureVectors: Matrix<Float32Array>;
  singularValues: Float64Array;
}

/**
 * Content by latent semantic analysis (Deerwester et al. 1990): F ≈ U Σ Vᵀ, films are the rows of U Σ = F V. At unit
 * length a dot product of two is a cosine. All of it is in the pool's memory.
 * @param features films x features
 */
export async function fitContent(
  pool: KernelPool,
  features: Matrix<Float32Array> | CsrMatrix,
  config: TruncatedSvdConfig,
): Promise<ContentSpace> {
  const { left, singularValues, right } = await truncatedSvd(pool, features, limitRank(features, config));
  return { coordinates: scaleColumns(left, singularValues, left.data), featureVectors: right, singularValues };
}

export interface CollaborativeModel {
  /** users x rank: U Σ. */
  userFactors: Matrix<Float32Array>;
  /** items x rank: V. userFactors · itemFactorsᵀ is the best rank-`rank` approximation of the ratings. */
  itemFactors: Matrix<Float32Array>;
  /** items x rank, the rows of V Σ^¾ at unit length. */
  collaborativeEmbeddings: Matrix<Float32Array>;
  singularValues: Float64Array;
}

/**
 * Collaborative factors by truncated SVD of the ratings, R ≈ U Σ Vᵀ (PureSVD: Cremonesi, Koren & Turrin 2010).
 * Films are compared by the rows of V Σ^¾, between V, in which small directions speak as loudly as large ones,
 * and V Σ, in which popularity drowns the rest (docs/decisions/0004).
 * All of it is in the pool's memory.
 * @param ratings users x items, 0 where nobody rated
 * @param unit what a value of 1 in `ratings` is, in stars
 */
export async function fitCollaborative(
  pool: KernelPool,
  ratings: CsrMatrix,
  config: TruncatedSvdConfig,
  unit = 1,
): Promise<CollaborativeModel> {
  const svd = await truncatedSvd(pool, ratings, limitRank(ratings, config));
  const { left, right } = svd;
  const singularValues = svd.singularValues.map((value) => value * unit);
  const scales = singularValues.map((value) => value ** 0.75);
  const embeddings = scaleColumns(right, scales, pool.memory.floats(right.data.length));
  return {
    userFactors: scaleColumns(left, singularValues, left.data),
    itemFactors: right,
    collaborativeEmbeddings: normalizeRows(embeddings, embeddings.data),
    singularValues,
  };
}

function limitRank(matrix: { rows: number; columns: number }, config: TruncatedSvdConfig): TruncatedSvdConfig {
  return { ...config, rank: Math.min(config.rank, matrix.rows, matrix.columns) };
}

function scaleColumns(
  { rows, columns, data }: Matrix<Float32Array>,
  factors: Float64Array,
  result: Float32Array,
): Matrix<Float32Array> {
  for (let i = 0, p = 0; i < rows; i++) for (let j = 0; j < columns; j++, p++) result[p] = data[p] * factors[j];
  return { rows, columns, data: result };
}

/** The rows of X at `rows` of a matrix that is zero elsewhere. */
export function scatterRows(X: Matrix<Float32Array>, rows: Uint32Array, rowCount: number): Matrix<Float32Array> {
  const data = new Float32Array(rowCount * X.columns);
  rows.forEach((row, r) => {
    data.set(X.data.subarray(r * X.columns, (r + 1) * X.columns), row * X.columns);
  });
  return { rows: rowCount, columns: X.columns, data };
}
