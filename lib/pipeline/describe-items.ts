import type { DescribedItem } from "@/lib/models/side-features";
import { tagsOfItem } from "@/lib/movielens/tags";
import type { FilmWords } from "@/lib/sample/catalog-knowledge";

/** What a data set knows of each film besides who liked it. */
export function describeItems({ movies, tagCounts }: FilmWords): DescribedItem[] {
  return movies.map((movie, item) => ({
    ...movie,
    tagCounts: tagCounts ? tagsOfItem(tagCounts, item) : new Map<number, number>(),
  }));
}
