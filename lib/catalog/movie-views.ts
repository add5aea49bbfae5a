import "server-only";
import { NO_TAG } from "@/lib/artifacts/model";
import type { MovieDetails, RatedMovie } from "@/types/recommendation";
import type { Store } from "./store";

/** A film with the figures that stand beside it everywhere. */
export function ratedMovie({ model }: Store, item: number): RatedMovie {
  const { movieId, title, year, genres } = model.movies[item];
  const ratingCount = model.ratingCounts[item];
  return {
    movieId,
    title,
    year,
    genres,
    ratingCount,
    ratingMean: ratingCount > 0 ? round(model.ratingMeans[item], 4) : undefined,
    histogram: Array.from(model.ratingHistograms.subarray(item * 10, (item + 1) * 10)),
  };
}

/** All that is known of a film. */
export function movieDetails(store: Store, item: number): MovieDetails {
  const { model } = store;
  const { columns: width, data: topTags } = model.topTags;
  const tags = Array.from(topTags.subarray(item * width, (item + 1) * width))
    .map((tag, place) => ({
      tag: model.tags[tag],
      weight: round(model.topTagWeights[item * width + place], 4),
      row: tag,
    }))
    .filter(({ row }) => row !== NO_TAG)
    .map(({ tag, weight }) => ({ tag, weight }));
  return {
    ...model.movies[item],
    ...ratedMovie(store, item),
    shrunkMean: round(model.shrunkMeans[item], 4),
    ratingsPerYear: ratingsPerYear(store, item),
    tags,
    tagsEstimated: model.contentEstimated[item] === 1,
    contentConfidence: round(model.contentConfidence[item], 4),
  };
}

/** Ratings of a film in each year from its first to the data set's last. */
export function ratingsPerYear({ model }: Store, item: number): { year: number; count: number }[] {
  const { columns, data } = model.ratingsPerYear;
  const counts = Array.from(data.subarray(item * columns, (item + 1) * columns), (count, year) => ({
    year: model.manifest.dataset.firstYear + year,
    count,
  }));
  const first = counts.findIndex(({ count }) => count > 0);
  return first < 0 ? [] : counts.slice(first);
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
