import { NO_TAG } from "@/lib/artifacts/model";
import type { SimilarityWeights } from "@/lib/models/film-similarity";
import { type FilmMap, fitMap, type MappedFilms } from "@/lib/models/map/fit-map";
import type { FilmTerms } from "@/lib/models/map/telling-terms";
import type { Movie } from "@/types/movie";
import type { ContentOfDataset } from "./fit-content-of";
import { SETTINGS } from "./settings";

/** The map of a data set's films, near films being those that the hybrid finds alike in content and audience. */
export function mapFilms(
  films: MappedFilms,
  content: Pick<ContentOfDataset, "tags" | "topTags">,
  movies: readonly Movie[],
  similarity: SimilarityWeights,
  onProgress: (fraction: number) => void,
): FilmMap {
  const titleOf = (item: number) => movies[item].title;
  return fitMap(films, filmTerms(content, movies), titleOf, similarity, SETTINGS.map, onProgress);
}

/** A film's tags, the heaviest counting 1; its genres where it has none. */
function filmTerms({ tags, topTags }: Pick<ContentOfDataset, "tags" | "topTags">, movies: readonly Movie[]): FilmTerms {
  return (item) => {
    const first = item * topTags.width;
    const terms: [string, number][] = [];
    for (let p = first; p < first + topTags.width && topTags.tags[p] !== NO_TAG; p++) {
      terms.push([tags[topTags.tags[p]], topTags.weights[p] / topTags.weights[first]]);
    }
    return terms.length > 0 ? terms : movies[item].genres.map((genre) => [genre, 1] as const);
  };
}
