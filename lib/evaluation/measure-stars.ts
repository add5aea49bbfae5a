import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import type { Matrix } from "@/lib/linalg/matrix";
import { uniformGenerator } from "@/lib/linalg/random";
import { personDeviation } from "@/lib/models/person-baseline";
import { predictStars, type StarsOfFilms, type StarsSettings } from "@/lib/models/predicted-stars";
import { shuffled } from "./hold-out";

/** So many ratings are known, others are to be predicted. */
export const KNOWN = [3, 5, 10, 20, 50, 150];
/** Of one person so many at most, and none of whoever has fewer than the least besides. */
const MOST_ASKED = 30;
const LEAST_ASKED = 10;

/** How well stars are told with so many ratings known. Errors are roots of mean squares, in stars. */
export interface StarsFigures {
  known: number;
  predictions: number;
  error: number;
  /** Of films' means with the person's own level (lib/models/person-baseline.ts). */
  baselineError: number;
  meanError: number;
  /** The share of ratings that lie within the band, which is to be .8, and its mean width in stars. */
  coverage: number;
  width: number;
}

/** Of two films: a weighted sum of the cosines of their rows, which are of unit length. */
export function similarityOf(parts: readonly { embeddings: Matrix<Float32Array>; weight: number }[]) {
  return (a: number, b: number): number => {
    let sum = 0;
    for (const { embeddings, weight } of parts) {
      const { columns, data } = embeddings;
      for (let p = 0; p < columns; p++) sum += weight * data[a * columns + p] * data[b * columns + p];
    }
    return sum;
  };
}

/** @param ratings users x items, in half stars @param users who had no part in what is known of films */
export function measureStars(
  ratings: CsrMatrix,
  users: readonly number[],
  films: StarsOfFilms,
  settings: StarsSettings,
  seed: number,
): StarsFigures[] {
  const uniform = uniformGenerator(seed);
  const sums = KNOWN.map(() => ({ count: 0, error: 0, baseline: 0, mean: 0, within: 0, width: 0 }));
  for (const user of users) {
    const first = ratings.indptr[user];
    const entries = shuffled(
      Array.from({ length: ratings.indptr[user + 1] - first }, (_, e) => first + e),
      uniform,
    );
    const items = entries.map((e) => ratings.indices[e]);
    const stars = entries.map((e) => ratings.values[e] / 2);
    KNOWN.forEach((known, k) => {
      if (entries.length < known + LEAST_ASKED) return;
      const asked = items.slice(known, known + MOST_ASKED);
      const given = stars.slice(0, known);
      const level = personDeviation(
        given,
        items.slice(0, known).map((item) => films.means[item]),
      );
      predictStars(items.slice(0, known), given, asked, films, settings).forEach((predicted, t) => {
        const [truth, mean] = [stars[known + t], films.means[asked[t]]];
        const sum = sums[k];
        sum.count++;
        sum.error += (truth - predicted.stars) ** 2;
        sum.baseline += (truth - Math.min(5, Math.max(0.5, mean + level))) ** 2;
        sum.mean += (truth - mean) ** 2;
        sum.within += truth >= predicted.from && truth <= predicted.to ? 1 : 0;
        sum.width += predicted.to - predicted.from;
      });
    });
  }
  return sums.flatMap(({ count, error, baseline, mean, within, width }, k) =>
    count === 0
      ? []
      : {
          known: KNOWN[k],
          predictions: count,
          error: Math.sqrt(error / count),
          baselineError: Math.sqrt(baseline / count),
          meanError: Math.sqrt(mean / count),
          coverage: within / count,
          width: width / count,
        },
  );
}
