import { solvePositiveColumns } from "@/lib/linalg/solve-positive";
import { doubtOf, type KinOfFilms, kinshipOf, MOST_RATINGS, type StarsSettings } from "./predicted-stars";

export interface Candidates {
  /** Their rows. */
  items: readonly number[];
  /** How likely a person is to have seen each, 0–1. */
  chances: ArrayLike<number>;
  /** items x items, what their ratings have in common before any is known (`kinshipOf`). */
  covariances: Float64Array;
}

/** What the ratings of films have in common, all pairs of them. */
export function covariancesOf(items: readonly number[], films: KinOfFilms, settings: StarsSettings): Float64Array {
  const n = items.length;
  const K = new Float64Array(n * n);
  for (let a = 0; a < n; a++) {
    for (let b = 0; b <= a; b++) {
      K[a * n + b] = kinshipOf(films, settings, items[a], items[b]);
      K[b * n + a] = K[a * n + b];
    }
  }
  return K;
}

/**
 * The k films whose ratings would tell most of what a person thinks of all of these: each the one that is expected to take
 * most variance from them, Σ_t C_tc² / (C_cc + N_c), as likely as they are to have seen it, p_c; then as if it had been rated so likely (greedy, by the Gaussian process of `predictStars`; after Rubens, Kaplan & Sugiyama 2011, "Active
 * learning in recommender systems").
 * @param known rows of what they rated already, of which the first `MOST_RATINGS` are used
 * @returns places in `items`
 */
export function informativeFilms(
  { items, chances, covariances }: Candidates,
  known: readonly number[],
  films: KinOfFilms,
  settings: StarsSettings,
  k: number,
): number[] {
  const n = items.length;
  const C = posterior({ items, chances, covariances }, known.slice(0, MOST_RATINGS), films, settings);
  const left = new Set(items.keys());
  const chosen: number[] = [];
  while (chosen.length < k && left.size > 0) {
    let [best, most] = [-1, Number.NEGATIVE_INFINITY];
    for (const c of left) {
      let gain = 0;
      for (let t = 0; t < n; t++) gain += C[c * n + t] ** 2;
      gain *= chances[c] / (C[c * n + c] + doubtOf(films, settings, items[c]));
      if (gain > most) [best, most] = [c, gain];
    }
    chosen.push(best);
    left.delete(best);
    const row = C.slice(best * n, (best + 1) * n);
    const scale = chances[best] / (row[best] + doubtOf(films, settings, items[best]));
    for (let a = 0; a < n; a++) for (let b = 0; b < n; b++) C[a * n + b] -= scale * row[a] * row[b];
  }
  return chosen;
}

/** What they have in common once some ratings are known, whatever these are: K − Kₖᵀ(Kₖₖ + N)⁻¹Kₖ. */
function posterior(
  { items, covariances }: Candidates,
  known: readonly number[],
  films: KinOfFilms,
  settings: StarsSettings,
): Float64Array {
  const [n, m] = [items.length, known.length];
  const C = covariances.slice();
  if (m === 0) return C;
  const A = covariancesOf(known, films, settings);
  for (let i = 0; i < m; i++) A[i * m + i] += doubtOf(films, settings, known[i]);
  const cross = new Float64Array(m * n);
  for (let i = 0; i < m; i++) {
    for (let t = 0; t < n; t++) cross[i * n + t] = kinshipOf(films, settings, known[i], items[t]);
  }
  const solved = solvePositiveColumns(A, { rows: m, columns: n, data: cross }).data;
  for (let i = 0; i < m; i++) {
    for (let a = 0; a < n; a++) {
      const x = cross[i * n + a];
      for (let b = 0; b < n; b++) C[a * n + b] -= x * solved[i * n + b];
    }
  }
  return C;
}
