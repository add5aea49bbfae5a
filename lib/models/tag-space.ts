import { multiplyCsr } from "@/lib/linalg/csr-matrix";
import type { Matrix } from "@/lib/linalg/matrix";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import type { TruncatedSvdConfig } from "@/lib/linalg/parallel/truncated-svd";
import { fitContent } from "./embeddings";
import { ownCopy } from "./matrix-rows";
import { fitTerms, type TaggedItem, type Terms, termRows } from "./tag-features";

/** The space of what tags and genres have in common. */
export interface TagSpace {
  terms: Terms;
  /** terms x rank. */
  vectors: Matrix<Float32Array>;
  singularValues: Float64Array;
  /** films x rank: TF-IDF of their tags alone, and of their genres alone, in this space. The sum is a film's place. */
  placeTags(tagCounts: readonly TaggedItem["tagCounts"][]): Matrix<Float32Array>;
  placeGenres(genres: readonly TaggedItem["genres"][]): Matrix<Float32Array>;
}

/**
 * Latent semantic analysis of tags and genres of films.
 * @returns undefined where no two films share a term
 */
export async function fitTagSpace(
  pool: KernelPool,
  films: readonly TaggedItem[],
  tagCount: number,
  config: TruncatedSvdConfig,
): Promise<TagSpace | undefined> {
  const terms = fitTerms(films, tagCount);
  if (terms.columns === 0) return undefined;
  const { vectors, singularValues } = await pool.memory.scope(async () => {
    const { featureVectors, singularValues } = await fitContent(pool, termRows(terms, films), config);
    return { vectors: ownCopy(featureVectors), singularValues };
  });
  const place = (described: readonly TaggedItem[]) => ownCopy(multiplyCsr(termRows(terms, described), vectors));
  return {
    terms,
    vectors,
    singularValues,
    placeTags: (tagCounts) => place(tagCounts.map((counts) => ({ tagCounts: counts, genres: [] }))),
    placeGenres: (genres) => place(genres.map((names) => ({ tagCounts: NO_TAGS, genres: names }))),
  };
}

const NO_TAGS: TaggedItem["tagCounts"] = new Map();
