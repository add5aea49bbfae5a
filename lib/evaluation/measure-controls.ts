import type { Matrix } from "@/lib/linalg/matrix";
import { normalizeRows } from "@/lib/linalg/normalize-rows";
import { rowProduct } from "@/lib/linalg/row-product";
import { diversify } from "@/lib/models/controls/diversify";
import { fameOf, favorPopular } from "@/lib/models/controls/favor-popular";
import { favorRecent, knownYears } from "@/lib/models/controls/favor-recent";
import { broadEmbeddings, kindSimilarity } from "@/lib/models/controls/kind-similarity";
import type { ChanceWeights } from "@/lib/models/controls/like-chances";
import type { DescribedItem } from "@/lib/models/side-features";
import type { HeldOutPerson } from "./folds";
import { intraListDistance } from "./intra-list-distance";
import { type Change, compareLists, type MakeList, type Measure, type ScoredPerson } from "./measure-lists";
import { variedLists } from "./measure-variety";
import { ndcgAt, rankItems } from "./ranking-metrics";

/** Films in a list, and those it is chosen from. */
const LIST = 20;
const CANDIDATES = 100;
/** Strengths of variety to choose from. */
const STRENGTHS = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3];
/** The share of NDCG@20 that variety may cost. */
const MOST_LOST = 0.01;
/** Of lists varied for people, 0 being the order of their chances alone. */
const FOR_PEOPLE = [0, 0.03, 0.06, 0.07, 0.08, 0.09, 0.1, 0.11, 0.12];
/** The share of distance that variety for people shall add. */
const MORE_VARIED = 0.2;
/** Of a trial in either direction. */
const TILTS = [-1, -0.5, 0.5, 1];

/** What lists are made of. */
export interface ControlledItems {
  contentEmbeddings: Matrix<Float32Array>;
  ratingCounts: Uint32Array;
  described: readonly DescribedItem[];
}

export interface ControlFigures {
  control: "plain" | "variety" | "variety for people" | "popularity" | "years";
  strength: number;
  ndcg: Change;
  /** Mean distance within lists in the content embeddings, in their leading directions and in genres. */
  distance: Change;
  broadDistance: Change;
  genreDistance: Change;
  meanRatings: Change;
  meanYear: Change;
}

/** Lists of twenty under each control alone beside the plain ones. */
export function measureControls(people: readonly ScoredPerson[], items: ControlledItems): ControlFigures[] {
  const { contentEmbeddings, ratingCounts, described } = items;
  const [fame, years] = [fameOf(ratingCounts), knownYears(described.map(({ year }) => year))];
  const measures = measuresOf(items);
  const figures = (control: ControlFigures["control"], strength: number, make: MakeList): ControlFigures => ({
    control,
    strength,
    ...compareLists(people, plain, make, measures),
  });
  const tilted = (tilt: (scores: Float32Array) => Float32Array): MakeList => {
    return (scored) => plain({ ...scored, scores: tilt(scored.scores) });
  };
  return [
    figures("plain", 0, plain),
    ...STRENGTHS.map((s) => figures("variety", s, diversified(contentEmbeddings, s))),
    ...TILTS.map((s) =>
      figures(
        "popularity",
        s,
        tilted((scores) => favorPopular(scores, fame, s)),
      ),
    ),
    ...TILTS.map((s) =>
      figures(
        "years",
        s,
        tilted((scores) => favorRecent(scores, years, s)),
      ),
    ),
  ];
}

/**
 * Lists of twenty varied for people beside the plain ones.
 * @param weightsFor what chances are told by, for each user
 */
export function measureVariety(
  people: readonly ScoredPerson[],
  items: ControlledItems,
  weightsFor: (user: number) => ChanceWeights,
): ControlFigures[] {
  const kinds = broadEmbeddings(items.contentEmbeddings);
  return FOR_PEOPLE.map((strength) => ({
    control: "variety for people",
    strength,
    ...compareLists(people, plain, variedLists(kinds, weightsFor, LIST, strength), measuresOf(items)),
  }));
}

/** The least strength at which lists are a fifth more varied in the leading directions; undefined where none is. */
export function chooseVariety(figures: readonly ControlFigures[]): number | undefined {
  return figures.find(({ broadDistance }) => broadDistance.relative >= MORE_VARIED)?.strength;
}

/**
 * The greatest strength of variety that costs people at most a hundredth of NDCG@20, with two standard errors to spare; 0 where
 * each may cost more.
 */
export function chooseDiversity(people: readonly ScoredPerson[], contentEmbeddings: Matrix<Float32Array>): number {
  const isCheap = (strength: number) => {
    const { relative, standardError } = compareLists(people, plain, diversified(contentEmbeddings, strength), {
      ndcg,
    }).ndcg;
    return relative - 2 * standardError >= -MOST_LOST;
  };
  return STRENGTHS.findLast(isCheap) ?? 0;
}

const plain: MakeList = ({ person, scores }) => rankItems(scores, person.history.items, LIST, listsOf(person));

function listsOf({ candidates, heldOut }: HeldOutPerson): Uint32Array[] | undefined {
  return candidates && [candidates, heldOut];
}

function diversified(contentEmbeddings: Matrix<Float32Array>, strength: number): MakeList {
  const similarity = kindSimilarity(contentEmbeddings);
  return ({ person, scores }) =>
    diversify(rankItems(scores, person.history.items, CANDIDATES, listsOf(person)), similarity, LIST, strength);
}

const ndcg: Measure = (list, { heldOut }) => ndcgAt(list, new Set(heldOut), LIST);

function measuresOf({ contentEmbeddings, ratingCounts, described }: ControlledItems) {
  const distanceIn = (X: Matrix<Float32Array>): Measure => {
    const similarity = rowProduct(X);
    return (list) => intraListDistance(list, similarity);
  };
  const meanOf = (property: (item: number) => number | undefined): Measure => {
    return (list) => {
      const values = Array.from(list, property).filter((value) => value !== undefined);
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    };
  };
  return {
    ndcg,
    distance: distanceIn(contentEmbeddings),
    broadDistance: distanceIn(broadEmbeddings(contentEmbeddings)),
    genreDistance: distanceIn(genreVectors(described)),
    meanRatings: meanOf((item) => ratingCounts[item]),
    meanYear: meanOf((item) => described[item].year),
  };
}

/** items x genres: 1 for each genre of an item, at unit length. */
function genreVectors(items: readonly DescribedItem[]): Matrix<Float32Array> {
  const genres = [...new Set(items.flatMap((item) => item.genres))];
  const data = Float32Array.from(items.flatMap((item) => genres.map((genre) => (item.genres.includes(genre) ? 1 : 0))));
  return normalizeRows({ rows: items.length, columns: genres.length, data }, data);
}
