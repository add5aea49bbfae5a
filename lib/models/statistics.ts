import type { CsrMatrix } from "@/lib/linalg/csr-matrix";

export const HALF_STAR_BINS = 10;

/** What people gave, film by film. Rows are items. */
export interface RatingStatistics {
  ratingCounts: Uint32Array;
  /** Mean rating in stars; NaN for a film nobody rated. */
  ratingMeans: Float32Array;
  /** Mean shrunk toward the mean of all ratings; that mean itself for a film nobody rated. */
  shrunkMeans: Float32Array;
  /** items x 10, how many gave 0.5, 1, … 5 stars. */
  ratingHistograms: Uint32Array;
  /** items x yearCount, how many rated in firstYear, firstYear + 1, … */
  ratingsPerYear: Uint32Array;
  firstYear: number;
  yearCount: number;
  globalMean: number;
  /** k of the shrunk mean, in ratings. */
  shrinkage: number;
}

/** Ratings of all people: a users x items matrix of half stars, 1–10, and the year of each entry. */
export interface RatingColumns {
  items: Uint32Array;
  halfStars: Uint8Array;
  years: Uint16Array;
}

/**
 * Counts, means, histograms and ratings per year.
 *
 * shrunkMean_i = (n_i m_i + k μ) / (n_i + k), Bühlmann's credibility estimate (1967): μ is the mean of all
 * ratings and k = s² / a weighs the variance of ratings within a film, s², against that of the films' true
 * means, a, both estimated from the data. k ratings move a film half way from μ to its own mean.
 */
export function fitStatistics({ items, halfStars, years }: RatingColumns, itemCount: number): RatingStatistics {
  const ratingCounts = new Uint32Array(itemCount);
  const ratingHistograms = new Uint32Array(itemCount * HALF_STAR_BINS);
  const { firstYear, yearCount } = spanOf(years);
  // Years x items: a person's ratings are mostly of one year, whose row then stays near at hand.
  const ratingsInYear = new Uint32Array(yearCount * itemCount);
  for (let e = 0; e < items.length; e++) {
    const item = items[e];
    ratingHistograms[item * HALF_STAR_BINS + halfStars[e] - 1]++;
    ratingsInYear[(years[e] - firstYear) * itemCount + item]++;
  }

  const sums = new Float64Array(itemCount);
  const squares = new Float64Array(itemCount);
  for (let i = 0; i < itemCount; i++) {
    for (let bin = 0; bin < HALF_STAR_BINS; bin++) {
      const n = ratingHistograms[i * HALF_STAR_BINS + bin];
      ratingCounts[i] += n;
      const stars = (bin + 1) / 2;
      sums[i] += n * stars;
      squares[i] += n * stars * stars;
    }
  }
  const globalMean = items.length === 0 ? 0 : sums.reduce((a, b) => a + b, 0) / items.length;
  const shrinkage = estimateShrinkage(ratingCounts, sums, squares, globalMean);
  return {
    ratingCounts,
    ratingMeans: Float32Array.from(ratingCounts, (n, i) => sums[i] / n),
    shrunkMeans: Float32Array.from(ratingCounts, (n, i) =>
      n === 0 ? globalMean : (sums[i] + shrinkage * globalMean) / (n + shrinkage),
    ),
    ratingHistograms,
    ratingsPerYear: transpose(ratingsInYear, yearCount, itemCount),
    firstYear,
    yearCount,
    globalMean,
    shrinkage,
  };
}

/** rows x columns -> columns x rows. */
function transpose(data: Uint32Array, rows: number, columns: number): Uint32Array {
  const result = new Uint32Array(data.length);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) result[j * rows + i] = data[i * columns + j];
  return result;
}

function spanOf(years: Uint16Array): { firstYear: number; yearCount: number } {
  let [first, last] = [years[0] ?? 1970, years[0] ?? 1970];
  for (let e = 0; e < years.length; e++) {
    if (years[e] < first) first = years[e];
    else if (years[e] > last) last = years[e];
  }
  return { firstYear: first, yearCount: last - first + 1 };
}

const LARGEST_SHRINKAGE = 100;

/**
 * k = s² / a with, over films i of n_i ratings, N in all and I films:
 * s² = Σ (n_i − 1) var_i / Σ (n_i − 1),
 * a = (Σ n_i (m_i − μ)² − (I − 1) s²) / (N − Σ n_i² / N).
 * At most 100, also where the films' means do not differ measurably.
 */
function estimateShrinkage(counts: Uint32Array, sums: Float64Array, squares: Float64Array, mean: number): number {
  let [films, total, totalSquared, within, between] = [0, 0, 0, 0, 0];
  for (let i = 0; i < counts.length; i++) {
    const n = counts[i];
    if (n === 0) continue;
    films++;
    total += n;
    totalSquared += n * n;
    within += squares[i] - sums[i] ** 2 / n;
    between += n * (sums[i] / n - mean) ** 2;
  }
  if (total <= films) return LARGEST_SHRINKAGE;
  const s2 = within / (total - films);
  const a = (between - (films - 1) * s2) / (total - totalSquared / total);
  return a > 0 ? Math.min(LARGEST_SHRINKAGE, s2 / a) : LARGEST_SHRINKAGE;
}

/** What a value of 1 in `ratingMatrix` is, in stars. */
export const HALF_STAR = 0.5;

/** The users x items matrix of ratings in half stars, as the columns have them. */
export function ratingMatrix(
  { indptr, items, halfStars }: { indptr: Uint32Array; items: Uint32Array; halfStars: Uint8Array },
  itemCount: number,
): CsrMatrix {
  return { rows: indptr.length - 1, columns: itemCount, indptr, indices: items, values: halfStars };
}
