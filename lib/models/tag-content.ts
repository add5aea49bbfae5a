import type { Matrix } from "@/lib/linalg/matrix";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import type { TruncatedSvdConfig } from "@/lib/linalg/parallel/truncated-svd";
import { type Blend, blendTags } from "./blend-tags";
import { type CatalogContent, groundsOf } from "./catalog-content";
import { type Evidence, estimateContent } from "./estimate-content";
import { estimateTags } from "./estimate-tags";
import { countApplications, type FilmFacts, isUnknown } from "./film-facts";
import { addMatrices, rowLengths, selectRows } from "./matrix-rows";
import { fitTagSpace, type TagSpace } from "./tag-space";
import { fitTagTrials } from "./tag-trials";

export interface TagContent extends CatalogContent {
  space: TagSpace;
  /** Absent where there are no tags. */
  blend?: Blend;
}

const MOST_VECTORS = 5000;

/**
 * Content from tags that people put on films, and from genres. A film's tags are t_i = (n T_i + k s T̂_i) / (n + k): T_i, the
 * TF-IDF of its n tag applications, shrunk toward s T̂_i, what is to be expected of a film of these genres, year, people
 * and ratings; s, k, and how far to trust the result, are learned from films whose tags are hidden.
 * @param evidence its tags are estimated, so `tagCount` says how many there are
 * @returns undefined where films share neither tags nor genres
 */
export async function fitTagContent(
  pool: KernelPool,
  evidence: Evidence,
  config: TruncatedSvdConfig,
): Promise<TagContent | undefined> {
  const { facts } = evidence;
  const space = await fitTagSpace(pool, facts.described, evidence.tagCount, config);
  if (!space) return undefined;
  const genreParts = space.placeGenres(facts.described.map(({ genres }) => genres));
  const tagged = await estimateTags(pool, space, evidence);
  const relevance = { space, ...relevanceParts(space, facts), singularValues: space.singularValues };
  if (!tagged) return { ...relevance, ...(await fromGenres(pool, evidence, genreParts)) };

  const { blend, trust } = await fitTagTrials(pool, evidence, config);
  const counts = facts.described.map(({ tagCounts }) => countApplications(tagCounts));
  const coordinates = addMatrices(blendTags(tagged.own, tagged.estimates, counts, blend), genreParts);
  const confidence = new Float32Array(counts.length);
  rowLengths(tagged.estimates).forEach((length, film) => {
    if (!isUnknown(facts, film)) confidence[film] = trust(groundsOf(facts, film, length / tagged.typical));
    else coordinates.data.fill(0, film * coordinates.columns, (film + 1) * coordinates.columns);
  });
  const estimated = Uint8Array.from(counts, (count) => (count > 0 ? 0 : 1));
  return { ...relevance, coordinates, estimated, confidence, blend };
}

/** Without tags genres are all content there is; films without genres get those that are to be expected. */
async function fromGenres(pool: KernelPool, evidence: Evidence, genreParts: Matrix<Float32Array>) {
  const { facts } = evidence;
  const estimated = Uint8Array.from(rowLengths(genreParts), (length) => (length > 0 ? 0 : 1));
  const measured = Uint32Array.from(estimated, (_, film) => film).filter((film) => !estimated[film]);
  const confidence = Float32Array.from(estimated, (flag) => 1 - flag);
  const withoutGenres = { ...facts, described: facts.described.map((film) => ({ ...film, genres: [] })) };
  const known = selectRows(genreParts, measured);
  const shown = { ...evidence, facts: withoutGenres, tagCount: 0 };
  const { estimates } = await estimateContent(pool, shown, measured, known);
  const { rows, columns } = genreParts;
  const data = genreParts.data.map((value, p) => {
    const film = Math.floor(p / columns);
    return estimated[film] && !isUnknown(facts, film) ? estimates.data[p] : value;
  });
  return { coordinates: { rows, columns, data }, estimated, confidence };
}

/** Tags that two films have, the most frequent where there are too many. Relevance 1 is one person's application. */
function relevanceParts({ terms, vectors }: TagSpace, { described }: FilmFacts) {
  const films = new Uint32Array(terms.tagCount);
  for (const { tagCounts } of described) for (const tag of tagCounts.keys()) films[tag]++;
  const shared = Array.from(films, (_, tag) => tag).filter((tag) => terms.columnOf[tag] >= 0);
  const kept = shared.sort((a, b) => films[b] - films[a] || a - b).slice(0, MOST_VECTORS);
  const vectorTags = Uint32Array.from(kept).sort();
  const columns = vectorTags.map((tag) => terms.columnOf[tag]);
  return {
    vectorTags,
    tagVectors: selectRows(vectors, columns),
    tagMeans: new Float32Array(vectorTags.length),
    tagScales: Float32Array.from(vectorTags, (tag) => terms.rarity[tag]),
  };
}
