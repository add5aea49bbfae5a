import type { Matrix } from "@/lib/linalg/matrix";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { type FilmFacts, isUnknown, selectFacts } from "./film-facts";
import { fitFilmFeatures } from "./film-features";
import { ownCopy, selectRows } from "./matrix-rows";
import { ridgeSums, solveRidge, timesRidge } from "./ridge";
import type { DescribedItem } from "./side-features";

export interface ExpectedFactorsConfig {
  /** Of the films that are learned from. */
  leastRatings: number;
  regularization: number;
  /** What is expected of a film weighs as much as so many ratings. */
  prior: number;
}

const TAG_SPACE = { rank: 100, iterations: 10, seed: 3 };
const FILMS_AT_ONCE = 4096;

/**
 * Factors of films that few or none rated: y_i' = (n_i y_i + k ŷ_i) / (n_i + k), ŷ_i being what is to be expected of a film of
 * these tags, genres, year and people, by ridge regression on the factors of films that more have rated (attributes mapped
 * to factors: Gantner et al. 2010; as the mean that factors shrink toward: Agarwal & Chen 2009).
 * @param itemFactors items x rank @param ratingCounts what each row was learned from
 * @returns items x rank; zeros still for a film of which nothing is known
 */
export async function withExpectedFactors(
  pool: KernelPool,
  items: readonly DescribedItem[],
  itemFactors: Matrix<Float32Array>,
  ratingCounts: Uint32Array,
  { leastRatings, regularization, prior }: ExpectedFactorsConfig,
): Promise<Matrix<Float32Array>> {
  const all = Uint32Array.from(items, (_, item) => item);
  const measured = all.filter((item) => ratingCounts[item] >= leastRatings);
  if (measured.length === 0) return itemFactors;
  // Nobody's ratings are a feature: they would tell of the very factors that are expected.
  const facts = { rows: all, described: items, ratingCounts: new Uint32Array(items.length), places: NO_PLACES };
  return pool.memory.scope(async () => {
    const known = selectRows(itemFactors, measured);
    const features = await fitFilmFeatures(pool, facts, tagCountOf(items), measured, known, TAG_SPACE);
    const Y = { ...known, data: pool.memory.share(known.data) };
    const sums = await ridgeSums(pool, features.rowsOf(selectFacts(facts, measured)), Y);
    const used = Array.from({ length: features.ratingColumns[0] }, (_, column) => column);
    const W = solveRidge(sums, used, regularization);
    const result = ownCopy(itemFactors);
    for (let start = 0; start < items.length; start += FILMS_AT_ONCE) {
      const films = all.subarray(start, start + FILMS_AT_ONCE);
      const expected = await pool.memory.scope(() => timesRidge(pool, features.rowsOf(selectFacts(facts, films)), W));
      films.forEach((item, p) => {
        if (!isUnknown(facts, item)) shrink(result, item, expected, p, ratingCounts[item], prior);
      });
    }
    return result;
  });
}

const NO_PLACES: FilmFacts["places"] = { rows: 0, columns: 0, data: new Float32Array(0) };

function shrink(
  { columns, data }: Matrix<Float32Array>,
  item: number,
  expected: Matrix<Float32Array>,
  row: number,
  count: number,
  prior: number,
): void {
  for (let j = 0; j < columns; j++) {
    const own = item * columns + j;
    data[own] = (count * data[own] + prior * expected.data[row * columns + j]) / (count + prior);
  }
}

function tagCountOf(items: readonly DescribedItem[]): number {
  let most = 0;
  for (const { tagCounts } of items) for (const tag of tagCounts.keys()) most = Math.max(most, tag + 1);
  return most;
}
