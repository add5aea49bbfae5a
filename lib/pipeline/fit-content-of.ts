import type { Manifest } from "@/lib/artifacts/manifest";
import type { Model } from "@/lib/artifacts/model";
import { type CsrMatrix, columnCounts } from "@/lib/linalg/csr-matrix";
import type { Matrix } from "@/lib/linalg/matrix";
import { normalizeRows } from "@/lib/linalg/normalize-rows";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import type { CatalogContent } from "@/lib/models/catalog-content";
import { type CollaborativeModel, fitCollaborative } from "@/lib/models/embeddings";
import type { Evidence } from "@/lib/models/estimate-content";
import { estimateTopTags } from "@/lib/models/estimate-top-tags";
import { fitGenomeContent, fitGenomeSpace } from "@/lib/models/genome-content";
import { rowLengths } from "@/lib/models/matrix-rows";
import { HALF_STAR, ratingMatrix } from "@/lib/models/statistics";
import { fitTagContent } from "@/lib/models/tag-content";
import { tagWeights } from "@/lib/models/tag-features";
import { LEAST_RELEVANCE, type TopTags, tagsBeside, topTagsByRelevance, topTagsByWeight } from "@/lib/models/top-tags";
import { DataError } from "@/lib/movielens/data-error";
import type { Dataset, Progress } from "@/lib/movielens/dataset";
import { describeItems } from "./describe-items";
import { SETTINGS, TOP_TAGS } from "./settings";

/** An estimated tag stands on a film's page if so many people are to be expected to put it there. */
const LEAST_APPLICATIONS = 0.1;

export interface ContentOfDataset extends CatalogContent {
  tags: string[];
  topTags: TopTags;
  furtherTags: Model["furtherTags"];
  tagSource: Manifest["tagSource"];
}

/** Content and tags of every film: from the genome where there is one, else from tags and genres; estimated for the rest. */
export async function fitContentOf(
  pool: KernelPool,
  dataset: Dataset,
  ratings: CsrMatrix,
  collaborative: CollaborativeModel,
  onProgress: Progress = () => {},
): Promise<ContentOfDataset> {
  onProgress("content embeddings", 0);
  const { genome, tagCounts, movies } = dataset;
  if (genome) {
    const space = await fitGenomeSpace(pool, genome.tagRelevance, SETTINGS.content);
    onProgress("estimate content", 0);
    const evidence = evidenceOf(dataset, ratings, collaborative);
    const content = await fitGenomeContent(pool, space, genome.items, evidence);
    const topTags = topTagsByRelevance(genome.tagRelevance, genome.items, movies.length, TOP_TAGS);
    await estimateTopTags(pool, topTags, content, LEAST_RELEVANCE);
    const furtherTags = tagsBeside(
      topTags,
      movies.map(() => new Map()),
      genome.genomeTags.length,
    );
    return { ...content, tags: genome.genomeTags, topTags, furtherTags, tagSource: "genome" };
  }
  const evidence = evidenceOf(dataset, ratings, collaborative);
  const content = await fitTagContent(pool, evidence, SETTINGS.content);
  if (!content) {
    throw new DataError("movies.csv: no film has a genre and tags.csv has no tags, expected one or the other");
  }
  const weights = tagWeights(content.space.terms, evidence.facts.described);
  const topTags = topTagsByWeight(weights, TOP_TAGS);
  await estimateTopTags(pool, topTags, content, LEAST_APPLICATIONS, (people, row) => people * content.tagScales[row]);
  const tags = tagCounts?.tags ?? [];
  const furtherTags = tagsBeside(topTags, weights, tags.length);
  return { ...content, tags, topTags, furtherTags, tagSource: tags.length > 0 ? "applications" : "none" };
}

/** Content embeddings of a data set of which nothing else is wanted. @param ratings users x items, all that are learned from */
export async function contentEmbeddingsOf(
  pool: KernelPool,
  dataset: Dataset,
  ratings = ratingMatrix(dataset.ratings, dataset.movies.length),
): Promise<Matrix<Float32Array>> {
  const collaborative = await fitCollaborative(pool, ratings, SETTINGS.collaborative, HALF_STAR);
  const known = { ...dataset, ratingCounts: columnCounts(ratings) };
  return contentParts(await fitContentOf(pool, known, ratings, collaborative)).contentEmbeddings;
}

/** All that a data set knows of its films. */
export function evidenceOf(
  dataset: Dataset,
  ratings: CsrMatrix,
  collaborative: Pick<CollaborativeModel, "userFactors" | "singularValues" | "collaborativeEmbeddings">,
): Evidence {
  return {
    facts: {
      rows: Uint32Array.from(dataset.movies, (_, item) => item),
      described: describeItems(dataset),
      ratingCounts: dataset.ratingCounts,
      places: collaborative.collaborativeEmbeddings,
    },
    ratings,
    collaborative,
    tagCount: dataset.tagCounts?.tags.length ?? 0,
  };
}

/** As the model file has it. */
export function contentParts(content: CatalogContent) {
  const { coordinates, confidence, estimated, vectorTags, tagVectors, tagMeans, tagScales } = content;
  return {
    contentEmbeddings: normalizeRows(coordinates),
    contentLengths: rowLengths(coordinates),
    contentConfidence: confidence,
    contentEstimated: estimated,
    ...{ vectorTags, tagVectors, tagMeans, tagScales },
  } satisfies Partial<Model>;
}
