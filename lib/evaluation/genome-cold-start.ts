import type { Matrix } from "@/lib/linalg/matrix";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import type { TruncatedSvdConfig } from "@/lib/linalg/parallel/truncated-svd";
import { uniformGenerator } from "@/lib/linalg/random";
import { TopK } from "@/lib/linalg/top-k";
import type { CatalogContent } from "@/lib/models/catalog-content";
import type { Evidence } from "@/lib/models/estimate-content";
import { fitGenomeContent, fitGenomeSpace } from "@/lib/models/genome-content";
import { cosineOfRows, selectRows } from "@/lib/models/matrix-rows";
import { relevance } from "@/lib/models/tag-relevance-of";
import { hideFacts, type Shown } from "./hide-facts";
import { type ReliabilityBin, reliabilityOf } from "./reliability";

export interface GenomeScores {
  name: string;
  /** Mean cosine of estimated and measured coordinates. */
  cosine: number;
  /** Pearson's, of estimated and true relevance over all films and tags; and with each tag's mean taken from both. */
  correlation: number;
  aboveMean: number;
  /** Share of the ten tags most above their mean that are among the true ten, and whose true relevance is a half at least. */
  topTags: number;
  fittingTags: number;
  /** Share of the true ten nearest films by measured content among the ten nearest of the estimate. */
  neighbors: number;
}

const HELD_OUT = 0.2;
const SEED = 11;
const TEN = 10;
const FITS = 0.5;

/** What is shown of the films held out. Where only genres are, nothing else is learned from. */
const SCENARIOS: { name: string; shown: Shown; ofAll?: boolean }[] = [
  { name: "genres only", shown: { tags: false, ratings: false, credits: false }, ofAll: true },
  { name: "genres, year, people", shown: { tags: false, ratings: false, credits: true } },
  { name: "the same and ratings", shown: { tags: false, ratings: true, credits: true } },
  { name: "the same and tags", shown: { tags: true, ratings: false, credits: true } },
  { name: "all", shown: { tags: true, ratings: true, credits: true } },
];

/** Takes the genome from a fifth of the films that have one, and compares what is estimated with it. */
export async function measureGenomeColdStart(
  pool: KernelPool,
  { tagRelevance, items }: { tagRelevance: Matrix<Float32Array>; items: Uint32Array },
  evidence: Evidence,
  config: TruncatedSvdConfig,
): Promise<{ films: number; scores: GenomeScores[]; reliability: ReliabilityBin[] }> {
  const uniform = uniformGenerator(SEED);
  const isHeld = items.map(() => (uniform() < HELD_OUT ? 1 : 0));
  const rowsWhere = (mark: number) => Uint32Array.from(items, (_, row) => row).filter((row) => isHeld[row] === mark);
  const pick = (rows: Uint32Array) => ({
    tagRelevance: selectRows(tagRelevance, rows),
    items: Uint32Array.from(rows, (r) => items[r]),
  });
  const [train, test] = [pick(rowsWhere(0)), pick(rowsWhere(1))];
  const heldItems = new Set(test.items);
  const scores: GenomeScores[] = [];
  const [expected, seen]: number[][] = [[], []];
  for (const { name, shown, ofAll } of SCENARIOS) {
    const facts = hideFacts(evidence.facts, (film) => ofAll === true || heldItems.has(film), shown);
    const space = await fitGenomeSpace(pool, train.tagRelevance, config);
    const content = await fitGenomeContent(pool, space, train.items, { ...evidence, facts });
    const truth = placeRelevance(content, test.tagRelevance);
    const estimate = selectRows(content.coordinates, test.items);
    if (scores.length === 0)
      scores.push(
        score(
          "mean of all films",
          content,
          { ...truth, data: truth.data.map(() => 0) },
          truth,
          train.items,
          test.tagRelevance,
        ),
      );
    scores.push(score(name, content, estimate, truth, train.items, test.tagRelevance));
    if (ofAll) continue;
    test.items.forEach((item, p) => {
      expected.push(content.confidence[item]);
      seen.push(cosineOfRows(estimate, p, truth, p));
    });
  }
  return { films: test.items.length, scores, reliability: reliabilityOf(expected, seen) };
}

/** Coordinates of films whose relevance is known, in a space fitted without them. */
function placeRelevance(content: CatalogContent, { rows, data }: Matrix<Float32Array>): Matrix<Float32Array> {
  const { tagVectors, tagMeans, tagScales } = content;
  const { rows: tags, columns } = tagVectors;
  const coordinates = new Float32Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let t = 0; t < tags; t++) {
      const scaled = (data[i * tags + t] - tagMeans[t]) * tagScales[t];
      for (let j = 0; j < columns; j++) coordinates[i * columns + j] += scaled * tagVectors.data[t * columns + j];
    }
  }
  return { rows, columns, data: coordinates };
}

function score(
  name: string,
  content: CatalogContent,
  estimate: Matrix<Float32Array>,
  truth: Matrix<Float32Array>,
  train: Uint32Array,
  tagRelevance: Matrix<Float32Array>,
): GenomeScores {
  const estimated = relevanceOf(content, estimate);
  const { tagMeans } = content;
  const tags = tagMeans.length;
  const known = selectRows(content.coordinates, train);
  let [cosine, topTags, fittingTags, neighbors] = [0, 0, 0, 0];
  for (let p = 0; p < truth.rows; p++) {
    cosine += cosineOfRows(estimate, p, truth, p);
    const guessed = best(tags, (t) => estimated[p * tags + t] - tagMeans[t]);
    const real = new Set(best(tags, (t) => tagRelevance.data[p * tags + t] - tagMeans[t]));
    topTags += guessed.filter((t) => real.has(t)).length / TEN;
    fittingTags += guessed.filter((t) => tagRelevance.data[p * tags + t] >= FITS).length / TEN;
    const near = new Set(best(known.rows, (film) => cosineOfRows(estimate, p, known, film)));
    neighbors +=
      best(known.rows, (film) => cosineOfRows(truth, p, known, film)).filter((f) => near.has(f)).length / TEN;
  }
  const above = (values: Float32Array) => values.map((value, p) => value - tagMeans[p % tags]);
  const n = truth.rows;
  return {
    name,
    cosine: cosine / n,
    correlation: correlationOf(estimated, tagRelevance.data),
    aboveMean: correlationOf(above(estimated), above(tagRelevance.data)),
    ...{ topTags: topTags / n, fittingTags: fittingTags / n, neighbors: neighbors / n },
  };
}

function relevanceOf({ tagVectors, tagMeans, tagScales }: CatalogContent, X: Matrix<Float32Array>): Float32Array {
  const { rows: tags, columns } = tagVectors;
  return Float32Array.from({ length: X.rows * tags }, (_, p) => {
    const [film, tag] = [Math.floor(p / tags), p % tags];
    let product = 0;
    for (let j = 0; j < columns; j++) product += X.data[film * columns + j] * tagVectors.data[tag * columns + j];
    return relevance(product, tagMeans[tag], tagScales[tag]);
  });
}

function best(count: number, scoreOf: (candidate: number) => number): number[] {
  const top = new TopK(TEN);
  for (let candidate = 0; candidate < count; candidate++) top.push(candidate, scoreOf(candidate));
  return Array.from(top.items.subarray(0, top.sort()));
}

/** Pearson's; 0 where one does not vary. */
export function correlationOf(x: Float32Array, y: Float32Array): number {
  let [sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0];
  for (let p = 0; p < x.length; p++) {
    sx += x[p];
    sy += y[p];
    sxx += x[p] * x[p];
    syy += y[p] * y[p];
    sxy += x[p] * y[p];
  }
  const n = x.length;
  const spread = (n * sxx - sx * sx) * (n * syy - sy * sy);
  return spread > 0 ? (n * sxy - sx * sy) / Math.sqrt(spread) : 0;
}
