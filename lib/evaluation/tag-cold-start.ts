import type { Matrix } from "@/lib/linalg/matrix";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import type { TruncatedSvdConfig } from "@/lib/linalg/parallel/truncated-svd";
import { uniformGenerator } from "@/lib/linalg/random";
import { TopK } from "@/lib/linalg/top-k";
import type { Blend } from "@/lib/models/blend-tags";
import type { Evidence } from "@/lib/models/estimate-content";
import { addMatrices, cosineOfRows, selectRows } from "@/lib/models/matrix-rows";
import { fitTagContent, type TagContent } from "@/lib/models/tag-content";
import { hideFacts, type Shown } from "./hide-facts";
import { type ReliabilityBin, reliabilityOf } from "./reliability";

export interface TagScores {
  name: string;
  /** Mean cosine of estimated content with content when the hidden tags are known. */
  cosine: number;
  /** Of the hidden tags that other films have too, the share among the ten most expected, over min(10, hidden). */
  recall: number;
}

const HELD_OUT = 0.2;
const TEN = 10;

const NOTHING: Shown = { tags: false, ratings: false, credits: false };
const WORDS: Shown = { tags: true, ratings: false, credits: false };

/** Hides all tags of a fifth of the films that have any, and asks which they were. */
export async function measureTagColdStart(
  pool: KernelPool,
  evidence: Evidence,
  config: TruncatedSvdConfig,
  seed: number,
): Promise<{ films: number; scores: TagScores[]; reliability: ReliabilityBin[]; blend?: Blend }> {
  const uniform = uniformGenerator(seed);
  const { facts } = evidence;
  const isHeld = facts.described.map(({ tagCounts }) => tagCounts.size > 0 && uniform() < HELD_OUT);
  const films = facts.rows.filter((film) => isHeld[film]);
  const hidden = Array.from(films, (film) => facts.described[film].tagCounts);
  const bare = hideFacts(facts, (film) => isHeld[film], { ...NOTHING, ratings: true, credits: true });
  const learn = async (shown: typeof facts) => {
    const content = await fitTagContent(pool, { ...evidence, facts: shown }, config);
    if (!content)
      throw new RangeError("measureTagColdStart: films share neither tags nor genres, expected some that do");
    return content;
  };
  const full = await learn(bare);
  const onlyGenres = await learn(hideFacts(bare, () => true, WORDS));
  const genres = full.space.placeGenres(Array.from(films, (film) => facts.described[film].genres));
  const truth = addMatrices(full.space.placeTags(hidden), genres);
  const counts = new Float64Array(full.vectorTags.length);
  const rowOf = new Map(Array.from(full.vectorTags, (tag, row) => [tag, row]));
  for (const { tagCounts } of bare.described) {
    for (const tag of tagCounts.keys()) counts[rowOf.get(tag) ?? -1]++;
  }
  const wanted = hidden.map(
    (tags) => new Set([...tags.keys()].map((tag) => rowOf.get(tag)).filter((r) => r !== undefined)),
  );
  const scoreOf = (name: string, X: Matrix<Float32Array>): TagScores => ({
    name,
    cosine: mean(hidden.map((_, p) => cosineOfRows(X, p, truth, p))),
    recall: mean(recalls(wanted, (p) => productsOf(full, X, p))),
  });
  const estimate = selectRows(full.coordinates, films);
  return {
    films: films.length,
    blend: full.blend,
    scores: [
      { name: "the most frequent tags", cosine: 0, recall: mean(recalls(wanted, () => counts)) },
      scoreOf("place of the genres", genres),
      scoreOf("estimate from genres only", selectRows(onlyGenres.coordinates, films)),
      scoreOf("estimate from genres, year, people, ratings", estimate),
    ],
    reliability: reliabilityOf(
      Float32Array.from(films, (film) => full.confidence[film]),
      hidden.map((_, p) => cosineOfRows(estimate, p, truth, p)),
    ),
  };
}

/** Of the films that hide a tag of those that can be named. */
function recalls(wanted: readonly Set<number>[], scoresOf: (p: number) => Float64Array): number[] {
  return wanted.flatMap((tags, p) => {
    if (tags.size === 0) return [];
    const top = new TopK(TEN);
    scoresOf(p).forEach((score, row) => {
      top.push(row, score);
    });
    const found = top.items.subarray(0, top.sort()).filter((row) => tags.has(row));
    return [found.length / Math.min(TEN, tags.size)];
  });
}

function productsOf({ tagVectors }: TagContent, X: Matrix<Float32Array>, p: number): Float64Array {
  const { rows, columns, data } = tagVectors;
  return Float64Array.from({ length: rows }, (_, tag) => {
    let product = 0;
    for (let j = 0; j < columns; j++) product += X.data[p * columns + j] * data[tag * columns + j];
    return product;
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
