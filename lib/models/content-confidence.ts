import { solvePositive } from "@/lib/linalg/solve-positive";

/** What an estimate of a film's content stands on. */
export interface Grounds {
  ratings: number;
  tagApplications: number;
  genres: number;
  people: number;
  hasYear: boolean;
  /** Of the estimate, 1 being the typical length of measured content: who knows nothing guesses near the mean. */
  length: number;
}

/** λ: what few trials show of a ground moves the mean little, and grounds may be the same for all. */
const REGULARIZATION = 0.1;

/**
 * Confidence in estimates, 0–1: the cosine to be expected between a film's estimated and its measured content, by ridge
 * regression over estimates of films that are measured, made without that.
 * @param cosines one for each of `grounds`
 */
export function fitConfidence(grounds: readonly Grounds[], cosines: ArrayLike<number>): (grounds: Grounds) => number {
  if (grounds.length === 0) return () => 0;
  const usual = Array.from(cosines).reduce((sum, cosine) => sum + cosine, 0) / grounds.length;
  const rows = grounds.map(termsOf);
  const n = rows[0].length;
  const A = new Float64Array(n * n);
  const y = new Float64Array(n);
  rows.forEach((row, r) => {
    for (let a = 0; a < n; a++) {
      y[a] += row[a] * (cosines[r] - usual);
      for (let b = 0; b < n; b++) A[a * n + b] += row[a] * row[b];
    }
  });
  for (let a = 0; a < n; a++) A[a * n + a] += REGULARIZATION;
  const weights = solvePositive(A, y);
  return (given) => {
    const expected = termsOf(given).reduce((sum, term, a) => sum + term * weights[a], usual);
    return Math.min(1, Math.max(0, expected));
  };
}

function termsOf({ ratings, tagApplications, genres, people, hasYear, length }: Grounds): number[] {
  const rated = Math.log1p(ratings);
  const tagged = Math.log1p(tagApplications);
  const known = Math.min(2, length);
  return [
    ...[1, rated, tagged, rated * tagged, ratings > 0 ? 1 : 0, tagApplications > 0 ? 1 : 0],
    ...[known, known * known, genres > 0 ? 1 : 0, people > 0 ? 1 : 0, hasYear ? 1 : 0],
  ];
}
