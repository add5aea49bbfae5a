import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import type { Matrix } from "@/lib/linalg/matrix";
import { normalizeRows } from "@/lib/linalg/normalize-rows";
import { normalGenerator, uniformGenerator } from "@/lib/linalg/random";
import { aliasTable } from "@/lib/synthesize/alias-table";
import { heavyTailedCounts } from "@/lib/synthesize/heavy-tailed-counts";
import { popularityCurve } from "@/lib/synthesize/popularity";
import { LEAST_RATINGS } from "@/lib/synthesize/shape";

/** Nobody rates more films here, so that different ones are soon drawn. */
const MOST_RATINGS = 4000;

/** Elements between −½ and ½. */
export function uniformMatrix(rows: number, columns: number, seed: number): Matrix<Float32Array> {
  const uniform = uniformGenerator(seed);
  return { rows, columns, data: Float32Array.from({ length: rows * columns }, () => uniform() - 0.5) };
}

/** Rows of length one, with less and less in later columns, as an SVD's rows have. */
export function unitRows(rows: number, columns: number, seed: number): Matrix<Float32Array> {
  const normal = normalGenerator(seed);
  const data = Float32Array.from({ length: rows * columns }, (_, p) => normal() / Math.sqrt(1 + (p % columns)));
  return normalizeRows({ rows, columns, data });
}

/** People x films with 0.5 to 5 stars, log-normal counts for each person, films by MovieLens's power laws. */
export function powerLawRatings(users: number, films: number, ratings: number, seed: number): CsrMatrix {
  const counts = heavyTailedCounts(ratings, users, [LEAST_RATINGS, MOST_RATINGS], seed);
  const uniform = uniformGenerator(seed);
  const draw = aliasTable(popularityCurve(films));
  const indptr = new Uint32Array(users + 1);
  const indices = new Uint32Array(ratings);
  const lastUser = new Int32Array(films).fill(-1);
  for (let user = 0, e = 0; user < users; user++) {
    const end = e + counts[user];
    while (e < end) {
      const film = draw(uniform);
      if (lastUser[film] === user) continue;
      lastUser[film] = user;
      indices[e++] = film;
    }
    indices.subarray(indptr[user], end).sort();
    indptr[user + 1] = end;
  }
  const values = Float32Array.from(indices, () => (1 + Math.floor(10 * uniform())) / 2);
  return { rows: users, columns: films, indptr, indices, values };
}

/**
 * The Gram matrix of EASE (Steck 2019), G = XᵀX + λI, n x n row-major, for the first n films; X is 1 where a person
 * gave 3 stars or more, about half of the ratings.
 */
export function easeGram({ rows, indptr, indices, values }: CsrMatrix, n: number, lambda: number): Float32Array {
  const G = new Float32Array(n * n);
  const liked = new Uint32Array(n);
  for (let user = 0; user < rows; user++) {
    let count = 0;
    for (let e = indptr[user]; e < indptr[user + 1]; e++) {
      if (indices[e] < n && values[e] >= 3) liked[count++] = indices[e];
    }
    for (let a = 0; a < count; a++) {
      const row = liked[a] * n;
      for (let b = a; b < count; b++) G[row + liked[b]]++;
    }
  }
  for (let i = 0; i < n; i++) {
    G[i * n + i] += lambda;
    for (let j = 0; j < i; j++) G[i * n + j] = G[j * n + i];
  }
  return G;
}
