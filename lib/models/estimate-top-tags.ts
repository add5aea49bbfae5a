import { blockOf, multiplyInto } from "@/lib/linalg/parallel/dense";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { TopK } from "@/lib/linalg/top-k";
import type { CatalogContent } from "./catalog-content";
import { rowLengths, selectRows } from "./matrix-rows";
import { relevance } from "./tag-relevance-of";
import { fillRow, type TopTags } from "./top-tags";

const FILMS_AT_ONCE = 2048;

/**
 * Gives films whose content is estimated the tags that set them apart by estimated relevance, as `topTagsByRelevance` does
 * where it is measured.
 * @param topTags changed in the rows of these films
 * @param floor least relevance
 * @param weightOf what stands beside a tag of the given row of `tagVectors`; its relevance unless given
 */
export async function estimateTopTags(
  pool: KernelPool,
  topTags: TopTags,
  content: CatalogContent,
  floor: number,
  weightOf = (relevance: number, _row: number) => relevance,
): Promise<void> {
  const { coordinates, estimated, tagVectors, vectorTags, tagMeans, tagScales } = content;
  const lengths = rowLengths(coordinates);
  const films = Uint32Array.from(estimated, (_, film) => film).filter((film) => estimated[film] && lengths[film] > 0);
  const { rows: tags, columns: rank } = tagVectors;
  // The product from which on a tag's relevance is above the floor; of a tag that never varies, none is.
  const least = tagScales.map((scale, t) => (scale > 0 ? (floor - tagMeans[t]) * scale : Number.POSITIVE_INFINITY));
  await pool.memory.scope(async () => {
    const V = pool.memory.floats(rank * tags);
    for (let t = 0; t < tags; t++) for (let j = 0; j < rank; j++) V[j * tags + t] = tagVectors.data[t * rank + j];
    const products = pool.memory.floats(FILMS_AT_ONCE * tags);
    const X = pool.memory.floats(FILMS_AT_ONCE * rank);
    for (let start = 0; start < films.length; start += FILMS_AT_ONCE) {
      const some = films.subarray(start, start + FILMS_AT_ONCE);
      X.set(selectRows(coordinates, some).data);
      await multiplyInto(
        pool,
        blockOf(products, some.length, tags),
        blockOf(X, some.length, rank),
        blockOf(V, rank, tags),
      );
      some.forEach((film, p) => {
        const best = new TopK(topTags.width);
        const of = (t: number) => relevance(products[p * tags + t], tagMeans[t], tagScales[t]);
        for (let t = 0; t < tags; t++) {
          const product = products[p * tags + t];
          if (product > 0 && product >= least[t]) best.push(t, of(t) - tagMeans[t]);
        }
        fillRow(topTags, film, best, (t) => ({ tag: vectorTags[t], weight: weightOf(of(t), t) }));
      });
    }
  });
}
