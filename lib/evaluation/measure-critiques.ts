import type { Matrix } from "@/lib/linalg/matrix";
import { uniformGenerator } from "@/lib/linalg/random";
import { rowProduct } from "@/lib/linalg/row-product";
import { type Critique, critiqueScores, type Relevance } from "@/lib/models/controls/critique-scores";
import { rankItems } from "./ranking-metrics";

/** "Like this film, but more or less of this tag." */
export interface CritiqueTrial extends Critique {
  item: number;
}

export interface CritiqueFigures {
  trials: number;
  /** Share of the places of all lists with a film in which the tag is moved as asked; an empty place is not. */
  moved: number;
  /** Mean similarity to the film asked about over that of the plain nearest; an empty place has none. */
  kept: number;
}

/** A genome in which few are fit gives fewer trials. */
const MOST_DRAWS = 3e6;
/** Room to move: so much relevance at least between the film's and the extreme. */
const ROOM = 0.25;

/** Whether the film's own relevance leaves room to move, whatever other films have. */
export function hasRoom(relevance: Relevance, { item, tag, direction }: CritiqueTrial): boolean {
  const start = relevance(item, tag);
  return start !== undefined && (direction > 0 ? 1 - start : start) >= ROOM;
}

/** Films, tags and directions at random, those of them that are fit to be tried. */
export function drawCritiques(
  items: Uint32Array,
  tagCount: number,
  isFit: (trial: CritiqueTrial) => boolean,
  count: number,
  seed: number,
): CritiqueTrial[] {
  const uniform = uniformGenerator(seed);
  const below = (n: number) => Math.floor(uniform() * n);
  const trials: CritiqueTrial[] = [];
  for (let draws = 0; trials.length < count && draws < MOST_DRAWS; draws++) {
    const trial: CritiqueTrial = {
      item: items[below(items.length)],
      tag: below(tagCount),
      direction: below(2) ? 1 : -1,
    };
    if (isFit(trial)) trials.push(trial);
  }
  return trials;
}

/**
 * Answers each trial with a list of k films and looks whether they are what was asked for.
 * @param contentEmbeddings items x rank, unit rows
 * @param items the films there are
 */
export function measureCritiques(
  contentEmbeddings: Matrix<Float32Array>,
  items: Uint32Array,
  relevance: Relevance,
  trials: readonly CritiqueTrial[],
  k = 10,
): CritiqueFigures {
  const similarity = rowProduct(contentEmbeddings);
  const relevances = (tag: number) =>
    Float64Array.from({ length: contentEmbeddings.rows }, (_, other) => relevance(other, tag) ?? Number.NaN);
  let [moved, near, nearest] = [0, 0, 0];
  for (const { item, tag, direction } of trials) {
    const similarities = new Float32Array(contentEmbeddings.rows).fill(Number.NEGATIVE_INFINITY);
    for (const other of items) similarities[other] = similarity(item, other);
    const list = (scores: Float32Array) => rankItems(scores, Uint32Array.of(item), k, [items]);
    for (const found of list(critiqueScores(similarities, relevances, [item], [{ tag, direction }]))) {
      if (direction * ((relevance(found, tag) as number) - (relevance(item, tag) as number)) > 0) moved++;
      near += similarities[found];
    }
    for (const found of list(similarities)) nearest += similarities[found];
  }
  return { trials: trials.length, moved: moved / (k * trials.length), kept: near / nearest };
}
