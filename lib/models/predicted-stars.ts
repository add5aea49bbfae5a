import { solvePositiveColumns } from "@/lib/linalg/solve-positive";

/** Variances are in squared stars. */
export interface StarsSettings {
  /** Of how far people's ratings lie above others'. */
  person: number;
  /** Of how far one person's liking of a film lies from that. */
  taste: number;
  /** Of films' true means about what is known of them, with one rating as the unit: film / (1 + ratings). */
  film: number;
  /** Of the same person's ratings of the same film. */
  noise: number;
  /** Films whose similarity is so far below 1 share 1/e of what a person thinks of them. */
  reach: number;
}

/** Chosen on people held out of ml-latest-small (docs/decisions/0037, `npm run evaluate:stars`). */
export const STARS: StarsSettings = { person: 0.12, taste: 0.5, film: 0.5, noise: 0.33, reach: 0.5 };
/** What those who like films say of their similarity, beside what the films are about. */
export const AUDIENCE = 0.5;

export type Similarity = (a: number, b: number) => number;

/** What is known of films before anybody's stars. */
export interface KinOfFilms {
  /** How many people rated each. */
  counts: ArrayLike<number>;
  /** Of two films' rows, −1 to 1, positive semi-definite. */
  similarity: Similarity;
}

/** What is known of films. */
export interface StarsOfFilms extends KinOfFilms {
  /** In stars, drawn toward the mean of all where ratings are few. */
  means: ArrayLike<number>;
}

/** Stars, from 0.5 to 5; in four of five cases the rating lies between the two others. */
export interface Prediction {
  stars: number;
  from: number;
  to: number;
}

/** Of the normal distribution: what holds its central 80 %. */
const CENTRAL = 1.2816;

/** More ratings than so many cost more than they tell. */
export const MOST_RATINGS = 300;

/**
 * The stars that a person would give films, by a Gaussian process on how far their ratings lie above films' means
 * (Rasmussen & Williams 2006, eq. 2.23 and 2.24): r = m + b + f + ε with b the person's own level, f alike for films that are
 * similar, k(i, j) = person + taste · exp((s_ij − 1) / reach), and ε noise. Mean m_t + kᵀ(K + N)⁻¹(r − m), variance k_tt −
 * kᵀ(K + N)⁻¹k and that of a rating beside it.
 * @param items rows of rated films, each once; the first `MOST_RATINGS` are used @param stars 0.5–5, of each
 * @param asked rows of films to predict
 */
export function predictStars(
  items: ArrayLike<number>,
  stars: ArrayLike<number>,
  asked: ArrayLike<number>,
  films: StarsOfFilms,
  settings: StarsSettings,
): Prediction[] {
  const { means } = films;
  const n = Math.min(items.length, MOST_RATINGS);
  const m = asked.length;
  const A = new Float64Array(n * n);
  const right = new Float64Array(n * (m + 1));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) A[i * n + j] = kinshipOf(films, settings, items[i], items[j]);
    A[i * n + i] = kinshipOf(films, settings, items[i], items[i]) + doubtOf(films, settings, items[i]);
    right[i * (m + 1)] = stars[i] - means[items[i]];
    for (let t = 0; t < m; t++) right[i * (m + 1) + t + 1] = kinshipOf(films, settings, items[i], asked[t]);
  }
  const solved = solvePositiveColumns(A, { rows: n, columns: m + 1, data: right }).data;
  return Array.from(asked, (item, t) => {
    let [above, known] = [0, 0];
    for (let i = 0; i < n; i++) {
      const k = right[i * (m + 1) + t + 1];
      above += k * solved[i * (m + 1)];
      known += k * solved[i * (m + 1) + t + 1];
    }
    const mean = means[item] + above;
    const variance = kinshipOf(films, settings, item, item) - known + doubtOf(films, settings, item);
    const spread = CENTRAL * Math.sqrt(variance);
    return { stars: clamp(mean), from: clamp(mean - spread), to: clamp(mean + spread) };
  });
}

/** What a person's ratings of two films have in common, as a covariance: k(a, b). */
export function kinshipOf({ similarity }: KinOfFilms, settings: StarsSettings, a: number, b: number): number {
  const { person, taste, reach } = settings;
  return person + taste * (a === b ? 1 : Math.exp((similarity(a, b) - 1) / reach));
}

/** What a rating has to itself, as a variance. */
export function doubtOf({ counts }: KinOfFilms, { noise, film }: StarsSettings, item: number): number {
  return noise + film / (1 + counts[item]);
}

const clamp = (stars: number) => Math.min(5, Math.max(0.5, stars));
