import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import { normalizeRows } from "@/lib/linalg/normalize-rows";
import { uniformGenerator } from "@/lib/linalg/random";
import type { CollaborativeModel } from "./embeddings";
import { countApplications, type FilmFacts } from "./film-facts";

/** A film with more ratings than this is as well known as one with so many. */
const MANY_RATINGS = 300;

/**
 * The same films as if fewer people had rated and tagged them: of n ratings exp(u ln(1 + n)) − 1 are kept on average, u
 * uniform in 0–1, so that films of every degree of obscurity are seen; of tag applications likewise. A place follows from
 * the ratings kept as it did from all, V Σ^¾ = Rᵀ (U Σ) Σ^−5/4.
 * @param films which of the facts, each once
 * @param ratings users x items
 */
export function thinFacts(
  facts: FilmFacts,
  films: Uint32Array,
  ratings: CsrMatrix,
  { userFactors, singularValues }: Pick<CollaborativeModel, "userFactors" | "singularValues">,
  seed: number,
): FilmFacts {
  const uniform = uniformGenerator(seed);
  const kept = (count: number) => (count === 0 ? 0 : (Math.exp(uniform() * Math.log(1 + count)) - 1) / count);
  const shares = Float64Array.from(films, (film) => {
    const n = facts.ratingCounts[film];
    return n === 0 ? 0 : (kept(Math.min(n, MANY_RATINGS)) * Math.min(n, MANY_RATINGS)) / n;
  });
  const rank = userFactors.columns;
  const places = new Float64Array(films.length * rank);
  const ratingCounts = new Uint32Array(films.length);
  const thinnedOf = new Int32Array(ratings.columns).fill(-1);
  films.forEach((film, p) => {
    thinnedOf[facts.rows[film]] = p;
  });
  for (let user = 0; user < ratings.rows; user++) {
    for (let e = ratings.indptr[user]; e < ratings.indptr[user + 1]; e++) {
      const p = thinnedOf[ratings.indices[e]];
      if (p < 0 || uniform() >= shares[p]) continue;
      ratingCounts[p]++;
      for (let j = 0; j < rank; j++) places[p * rank + j] += ratings.values[e] * userFactors.data[user * rank + j];
    }
  }
  const scales = singularValues.map((value) => (value > 0 ? value ** -1.25 : 0));
  for (let p = 0; p < places.length; p++) places[p] *= scales[p % rank];
  return {
    rows: Uint32Array.from(films, (film) => facts.rows[film]),
    described: Array.from(films, (film) => {
      const { tagCounts } = facts.described[film];
      const applications = countApplications(tagCounts);
      return { ...facts.described[film], tagCounts: thinTags(tagCounts, kept(applications), uniform) };
    }),
    ratingCounts,
    places: normalizeRows({ rows: films.length, columns: rank, data: places }),
  };
}

/** Each application of a tag kept with probability `share`. */
export function thinTags(
  tagCounts: ReadonlyMap<number, number>,
  share: number,
  uniform: () => number,
): Map<number, number> {
  const thinned = new Map<number, number>();
  for (const [tag, people] of tagCounts) {
    let left = 0;
    for (let p = 0; p < people; p++) if (uniform() < share) left++;
    if (left > 0) thinned.set(tag, left);
  }
  return thinned;
}
