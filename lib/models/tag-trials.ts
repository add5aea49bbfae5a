import type { Matrix } from "@/lib/linalg/matrix";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import type { TruncatedSvdConfig } from "@/lib/linalg/parallel/truncated-svd";
import { uniformGenerator } from "@/lib/linalg/random";
import { type Blend, blendTags } from "./blend-tags";
import { groundsOf } from "./catalog-content";
import { fitConfidence, type Grounds } from "./content-confidence";
import type { Evidence } from "./estimate-content";
import { estimateTags } from "./estimate-tags";
import { countApplications, type FilmFacts, selectFacts } from "./film-facts";
import { addMatrices, cosineOfRows, rowLengths, selectRows } from "./matrix-rows";
import { fitTagSpace, type TagSpace } from "./tag-space";
import { thinTags } from "./thin-facts";

export interface TagTrials {
  blend: Blend;
  /** The cosine to be expected between content that stands on these grounds and that of full knowledge. */
  trust(grounds: Grounds): number;
}

const STRENGTHS = [0, 0.25, 0.5, 0.75, 1, 1.5, 2];
const PRIORS = [0, 0.125, 0.25, 0.5, 1, 2, 4, 8, 16];
const HIDDEN = 0.2;
const SEED = 5;

type Tags = ReadonlyMap<number, number>;

/** Films whose tags were hidden when space and estimates were fitted. */
interface Trial {
  space: TagSpace;
  shown: FilmFacts;
  hidden: Tags[];
  estimates: Matrix<Float32Array>;
  genres: Matrix<Float32Array>;
  /** Content with all tags known. */
  whole: Matrix<Float32Array>;
}

/**
 * Hides all tags of a fifth of the tagged films, fits space and estimates without them, and asks with which blend they
 * come nearest to their content with all tags: the estimate's strength from films that show no tags, k from films that
 * show half of their applications.
 */
export async function fitTagTrials(
  pool: KernelPool,
  evidence: Evidence,
  config: TruncatedSvdConfig,
): Promise<TagTrials> {
  const uniform = uniformGenerator(SEED);
  const { facts } = evidence;
  const isHidden = facts.described.map(({ tagCounts }) => tagCounts.size > 0 && uniform() < HIDDEN);
  const films = facts.rows.filter((film) => isHidden[film]);
  const described = facts.described.map((film, i) => (isHidden[i] ? { ...film, tagCounts: new Map() } : film));
  const space = await fitTagSpace(pool, described, evidence.tagCount, config);
  const tagged = space && (await estimateTags(pool, space, { ...evidence, facts: { ...facts, described } }));
  if (!space || !tagged) return { blend: { strength: 1, prior: 0 }, trust: () => 0 };

  const shown = selectFacts({ ...facts, described }, films);
  const hidden = Array.from(films, (film) => facts.described[film].tagCounts);
  const genres = space.placeGenres(shown.described.map(({ genres }) => genres));
  const whole = addMatrices(space.placeTags(hidden), genres);
  const trial = { space, shown, hidden, genres, whole, estimates: selectRows(tagged.estimates, films) };
  const none = hidden.map((): Tags => new Map());
  const half = hidden.map((tags) => thinTags(tags, 0.5, uniform));
  const [cosinesOfNone, cosinesOfHalf] = [cosinesBy(trial, none), cosinesBy(trial, half)];
  const strength = best(STRENGTHS, (value) => total(cosinesOfNone({ strength: value, prior: 0 })));
  const prior = best(PRIORS, (value) => total(cosinesOfHalf({ strength, prior: value })));
  const blend = { strength, prior };

  const some = hidden.map((tags) => thinTags(tags, uniform(), uniform));
  const lengths = rowLengths(trial.estimates);
  const grounds = (tags: Tags[]) => {
    const seen = { ...shown, described: shown.described.map((film, p) => ({ ...film, tagCounts: tags[p] })) };
    return tags.map((_, p) => groundsOf(seen, p, lengths[p] / tagged.typical));
  };
  const cosines = [...cosinesOfNone(blend), ...cosinesBy(trial, some)(blend)];
  return { blend, trust: fitConfidence([none, some].flatMap(grounds), cosines) };
}

/** For a blend, of each film's content when these of its tags are shown, with its content when all are. */
function cosinesBy({ space, genres, whole, estimates }: Trial, tags: Tags[]): (blend: Blend) => number[] {
  const own = space.placeTags(tags);
  const counts = tags.map(countApplications);
  return (blend) => {
    const content = addMatrices(blendTags(own, estimates, counts, blend), genres);
    return tags.map((_, p) => cosineOfRows(content, p, whole, p));
  };
}

function best(values: readonly number[], scoreOf: (value: number) => number): number {
  const scores = values.map(scoreOf);
  return values[scores.indexOf(Math.max(...scores))];
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
