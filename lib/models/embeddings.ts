import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import { type Matrix, zeros } from "@/lib/linalg/matrix";
import { normalizeRows } from "@/lib/linalg/normalize-rows";
import { type TruncatedSvdConfig, truncatedSvd } from "@/lib/linalg/truncated-svd";

export interface ContentModel {
  /** items x rank, unit rows; zeros for films without features. */
  contentEmbeddings: Matrix<Float32Array>;
  singularValues: Float64Array;
}

/**
 * Content embeddings by latent semantic analysis (Deerwester et al. 1990): F ≈ U Σ Vᵀ, films are the rows of
 * U Σ at unit length, so that a dot product is a cosine.
 * @param features films x features
 * @param items item row of each row of `features`; `itemCount` item rows in all
 */
export function fitContent(
  features: Matrix | CsrMatrix,
  items: Uint32Array,
  itemCount: number,
  config: TruncatedSvdConfig,
): ContentModel {
  const svd = truncatedSvd(features, limitRank(features, config));
  const embeddings = normalizeRows(scaleColumns(svd.left, svd.singularValues));
  return {
    contentEmbeddings: scatterRows(embeddings, items, itemCount),
    singularValues: svd.singularValues,
  };
}

export interface CollaborativeModel {
  /** users x rank: U Σ. */
  userFactors: Matrix<Float64Array>;
  /** items x rank: V. userFactors · itemFactorsᵀ is the best rank-`rank` approximation of the ratings. */
  itemFactors: Matrix<Float64Array>;
  /** items x rank, the rows of V Σ^¾ at unit length. */
  collaborativeEmbeddings: Matrix<Float32Array>;
  singularValues: Float64Array;
}

/**
 * Collaborative factors by truncated SVD of the ratings, R ≈ U Σ Vᵀ (PureSVD: Cremonesi, Koren & Turrin 2010).
 * Films are compared by the rows of V Σ^¾, between V, in which small directions speak as loudly as large ones,
 * and V Σ, in which popularity drowns the rest (docs/decisions/0004).
 * @param ratings users x items, in stars, 0 where nobody rated
 */
export function fitCollaborative(ratings: CsrMatrix, config: TruncatedSvdConfig): CollaborativeModel {
  const { left, singularValues, right } = truncatedSvd(ratings, limitRank(ratings, config));
  return {
    userFactors: scaleColumns(left, singularValues),
    itemFactors: right,
    collaborativeEmbeddings: normalizeRows(
      scaleColumns(
        right,
        singularValues.map((value) => value ** 0.75),
      ),
    ),
    singularValues,
  };
}

function limitRank(matrix: { rows: number; columns: number }, config: TruncatedSvdConfig): TruncatedSvdConfig {
  return { ...config, rank: Math.min(config.rank, matrix.rows, matrix.columns) };
}

function scaleColumns(X: Matrix, factors: Float64Array): Matrix<Float64Array> {
  const result = zeros(X.rows, X.columns);
  for (let i = 0; i < X.rows; i++) {
    for (let j = 0; j < X.columns; j++) result.data[i * X.columns + j] = X.data[i * X.columns + j] * factors[j];
  }
  return result;
}

function scatterRows(X: Matrix<Float32Array>, rows: Uint32Array, rowCount: number): Matrix<Float32Array> {
  const data = new Float32Array(rowCount * X.columns);
  rows.forEach((row, r) => {
    data.set(X.data.subarray(r * X.columns, (r + 1) * X.columns), row * X.columns);
  });
  return { rows: rowCount, columns: X.columns, data };
}
