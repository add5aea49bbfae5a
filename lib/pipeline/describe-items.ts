import type { DescribedItem } from "@/lib/models/side-features";
import type { Dataset } from "@/lib/movielens/dataset";
import { tagsOfItem } from "@/lib/movielens/tags";

/** What a data set knows of each film besides who liked it. */
export function describeItems({ movies, tagCounts }: Dataset): DescribedItem[] {
  return movies.map((movie, item) => ({
    ...movie,
    tagCounts: tagCounts ? tagsOfItem(tagCounts, item) : new Map<number, number>(),
  }));
}
