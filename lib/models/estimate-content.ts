import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import type { Matrix } from "@/lib/linalg/matrix";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import type { TruncatedSvdConfig } from "@/lib/linalg/parallel/truncated-svd";
import { uniformGenerator } from "@/lib/linalg/random";
import type { CollaborativeModel } from "./embeddings";
import { concatFacts, type FilmFacts, selectFacts } from "./film-facts";
import { type FilmFeatures, fitFilmFeatures } from "./film-features";
import { concatRows, cosineOfRows, selectRows } from "./matrix-rows";
import { addSums, type RidgeSums, ridgeSums, solveRidge, timesRidge } from "./ridge";
import { thinFacts } from "./thin-facts";

/** What is known of all films, to estimate content from. */
export interface Evidence {
  /** Of all films; row i is item i. */
  facts: FilmFacts;
  /** users x items. */
  ratings: CsrMatrix;
  collaborative: Pick<CollaborativeModel, "userFactors" | "singularValues">;
  /** Tags that may be learned from; 0 where they are what is to be estimated. */
  tagCount: number;
}

export interface EstimatorConfig {
  regularizations: readonly number[];
  /** The share of measured films on which λ is chosen and trust in estimates is learned. */
  heldOut: number;
  tagSpace: TruncatedSvdConfig;
  seed: number;
}

export const ESTIMATOR: EstimatorConfig = {
  regularizations: [1e-4, 3e-4, 1e-3, 3e-3, 1e-2],
  heldOut: 0.2,
  tagSpace: { rank: 100, iterations: 10, seed: 3 },
  seed: 4,
};

export interface ContentEstimates {
  /** all films x rank. */
  estimates: Matrix<Float32Array>;
  /** Estimates of held-out films, made without their content, and their rows among the measured. */
  trials: { facts: FilmFacts; measuredRows: Uint32Array; estimates: Matrix<Float32Array> };
  /** λ where neither tags nor ratings are known, tags, ratings, both; where tags are no feature the first and third alone. */
  regularizations: number[];
}

const FILMS_AT_ONCE = 4096;

/** Bits of what is known of a film. */
const HAS_TAGS = 1;
const HAS_RATINGS = 2;
const PATTERNS = [0, HAS_TAGS, HAS_RATINGS, HAS_TAGS | HAS_RATINGS];

/**
 * Estimates the content of films from what else is known of them by ridge regression on films whose content is measured.
 * Each of these is learned from twice, as it is and as if fewer people had rated and tagged it. Films without tags, or
 * without ratings, have equations without these columns: what stands in for a thing that is missing is not what adds to
 * it. λ is the one that finds the content of held-out films best, by mean cosine (docs/decisions/0021).
 * @param measured item row of each row of `coordinates`, films x rank; at least one
 */
export async function estimateContent(
  pool: KernelPool,
  { facts, ratings, collaborative, tagCount }: Evidence,
  measured: Uint32Array,
  coordinates: Matrix<Float32Array>,
  config: EstimatorConfig = ESTIMATOR,
): Promise<ContentEstimates> {
  return pool.memory.scope(async () => {
    const features = await fitFilmFeatures(pool, facts, tagCount, measured, coordinates, config.tagSpace);
    const thinned = thinFacts(facts, measured, ratings, collaborative, config.seed);
    const both = [selectFacts(facts, measured), thinned];
    const isHeldOut = chooseHeldOut(measured.length, config);
    const learned = rowsOf(pool, features, both, coordinates, isHeldOut, 0);
    const held = rowsOf(pool, features, both, coordinates, isHeldOut, 1);
    const sums = await ridgeSums(pool, learned.X, learned.Y);
    const chosen = new Map<number, Choice>();
    for (const pattern of PATTERNS) {
      if (!hasTagColumns(features) && pattern & HAS_TAGS) continue;
      chosen.set(pattern, await chooseRegularization(pool, features, sums, held, pattern, config));
    }
    const trials = await predict(pool, features, held.facts, chosen);
    const all = addSums(sums, await ridgeSums(pool, held.X, held.Y));
    const solved = ([pattern, { λ }]: [number, Choice]): [number, Choice] => [
      pattern,
      { λ, W: solveRidge(all, columnsOf(features, pattern), λ) },
    ];
    const final = new Map([...chosen].map(solved));
    return {
      estimates: await predict(pool, features, facts, final),
      trials: { facts: held.facts, measuredRows: held.measuredRows, estimates: trials },
      regularizations: [...chosen.values()].map(({ λ }) => λ),
    };
  });
}

function chooseHeldOut(films: number, { heldOut, seed }: EstimatorConfig): Uint8Array {
  const uniform = uniformGenerator(seed);
  return Uint8Array.from({ length: films }, () => (uniform() < heldOut ? 1 : 0));
}

interface FilmRows {
  X: Matrix<Float32Array>;
  Y: Matrix<Float32Array>;
  facts: FilmFacts;
  measuredRows: Uint32Array;
}

/** The rows of measured films whose mark is `wanted`, as they are and thinned. */
function rowsOf(
  pool: KernelPool,
  features: FilmFeatures,
  [whole, thinned]: FilmFacts[],
  coordinates: Matrix<Float32Array>,
  marks: Uint8Array,
  wanted: number,
): FilmRows {
  const rows = Uint32Array.from(marks, (_, row) => row).filter((row) => marks[row] === wanted);
  const facts = concatFacts(selectFacts(whole, rows), selectFacts(thinned, rows));
  const Y = selectRows(coordinates, rows);
  const stacked = concatRows(Y, Y);
  return {
    X: features.rowsOf(facts),
    Y: { ...stacked, data: pool.memory.share(stacked.data) },
    facts,
    measuredRows: Uint32Array.of(...rows, ...rows),
  };
}

interface Choice {
  λ: number;
  W: Matrix<Float64Array>;
}

/** Of held-out films that have what the pattern has; what they have beside it is not shown. */
async function chooseRegularization(
  pool: KernelPool,
  features: FilmFeatures,
  sums: RidgeSums,
  held: FilmRows,
  pattern: number,
  { regularizations }: EstimatorConfig,
): Promise<Choice> {
  const films = patternsOf(features, held.facts).map((known) => ((known & pattern) === pattern ? 1 : 0));
  let [best, most] = [undefined as Choice | undefined, Number.NEGATIVE_INFINITY];
  for (const λ of regularizations) {
    const W = solveRidge(sums, columnsOf(features, pattern), λ);
    const estimates = await timesRidge(pool, held.X, W);
    const total = films.reduce((sum, asked, row) => sum + (asked ? cosineOfRows(estimates, row, held.Y, row) : 0), 0);
    if (total >= most) [best, most] = [{ λ, W }, total];
  }
  return best as Choice;
}

function hasTagColumns({ tagColumns }: FilmFeatures): boolean {
  return tagColumns[0] < tagColumns[1];
}

function patternsOf(features: FilmFeatures, { described, ratingCounts }: FilmFacts): Uint8Array {
  const useTags = hasTagColumns(features);
  return Uint8Array.from(
    described,
    ({ tagCounts }, film) =>
      (useTags && tagCounts.size > 0 ? HAS_TAGS : 0) | (ratingCounts[film] > 0 ? HAS_RATINGS : 0),
  );
}

/** The columns of what films of a pattern have. */
function columnsOf({ columns, tagColumns, ratingColumns }: FilmFeatures, pattern: number): number[] {
  const isIn = (column: number, [start, end]: readonly [number, number]) => column >= start && column < end;
  return Array.from({ length: columns }, (_, column) => column)
    .filter((column) => pattern & HAS_TAGS || !isIn(column, tagColumns))
    .filter((column) => pattern & HAS_RATINGS || !isIn(column, ratingColumns));
}

/** Each film's features times the W of its pattern, some films at a time. */
async function predict(
  pool: KernelPool,
  features: FilmFeatures,
  facts: FilmFacts,
  chosen: ReadonlyMap<number, Choice>,
): Promise<Matrix<Float32Array>> {
  const patterns = patternsOf(features, facts);
  const rows = facts.rows.length;
  const { columns } = (chosen.get(0) as Choice).W;
  const result = new Float32Array(rows * columns);
  for (const [pattern, { W }] of chosen) {
    const films = Uint32Array.from(patterns, (_, film) => film).filter((film) => patterns[film] === pattern);
    for (let start = 0; start < films.length; start += FILMS_AT_ONCE) {
      const some = films.subarray(start, start + FILMS_AT_ONCE);
      const product = await pool.memory.scope(() => timesRidge(pool, features.rowsOf(selectFacts(facts, some)), W));
      some.forEach((film, p) => {
        result.set(product.data.subarray(p * columns, (p + 1) * columns), film * columns);
      });
    }
  }
  return { rows, columns, data: result };
}
