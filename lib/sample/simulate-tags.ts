import { uniformGenerator } from "@/lib/linalg/random";
import type { CatalogFilm } from "./film-list";
import type { SimulatedRating } from "./simulate-ratings";
import type { TagList } from "./tag-list";

export interface SimulatedTag extends Pick<SimulatedRating, "person" | "film" | "timestamp"> {
  tag: string;
}

/** One person in eight puts tags on films, on every third film that they rate. */
const TAGGERS = 8;
const TAGGED = 1 / 3;

/**
 * Tag applications that no person made: some people put on some films that they rated one to three of its written
 * tags, each with the probability of its relevance; words of quality only where they gave four stars or more.
 */
export function simulateTags(
  films: readonly CatalogFilm[],
  ratings: readonly SimulatedRating[],
  tagList: TagList,
  seed: number,
): SimulatedTag[] {
  const uniform = uniformGenerator(seed);
  return ratings.flatMap(({ person, film, stars, timestamp }) => {
    if (person % TAGGERS !== 0 || uniform() > TAGGED) return [];
    const fitting = [...films[film].tags].filter(
      ([tag, relevance]) => uniform() < relevance && (stars >= 4 || tagList.get(tag) !== "quality"),
    );
    const count = 1 + Math.floor(uniform() * 3);
    return fitting.slice(0, count).map(([tag], n) => ({ person, film, tag, timestamp: timestamp + 20 * (n + 1) }));
  });
}
