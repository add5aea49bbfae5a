import { formatCount } from "@/components/format";
import type { BrowseFilters } from "@/lib/catalog/browse";
import type { BrowseState } from "./url-state";

/** "Drama, War films of 1990 to 1999 with Tom Hanks": what is shown, for heading and title. */
export function titleOf({ genres = [], from, to, person, tag }: BrowseFilters): string {
  const what = genres.length > 0 ? `${genres.join(", ")} films` : "Films";
  const parts = [
    tag && `tagged ${tag.tag}`,
    person && `with ${person.name}`,
    from !== undefined && to !== undefined && (from === to ? `of ${from}` : `from ${from} to ${to}`),
    from !== undefined && to === undefined && `from ${from} on`,
    from === undefined && to !== undefined && `until ${to}`,
  ].filter((part) => part);
  return parts.length === 0 && genres.length === 0 ? "All films" : [what, ...parts].join(" ");
}

export interface ActiveFilter {
  filter: keyof BrowseFilters;
  name: string;
  /** The state without it. */
  change: Partial<BrowseState>;
}

/** Each filter in words, and how to be without it. */
export function activeFilters(filters: BrowseFilters, state: BrowseState): ActiveFilter[] {
  const { genres = [], from, to, ratings, mean, person, tag } = filters;
  const one = (filter: keyof BrowseFilters, name: string | false | undefined, change: Partial<BrowseState>) =>
    name ? [{ filter, name, change: { ...change, page: 1 } }] : [];
  return [
    ...genres.flatMap((genre) => one("genres", genre, { genre: state.genre.filter((other) => other !== genre) })),
    ...one("from", from !== undefined && `from ${from}`, { from: undefined }),
    ...one("to", to !== undefined && `until ${to}`, { to: undefined }),
    ...one("ratings", ratings !== undefined && `${formatCount(ratings)} ratings and more`, { ratings: undefined }),
    ...one("mean", mean !== undefined && `${mean} stars and more`, { mean: undefined }),
    ...one("person", person?.name, { person: undefined }),
    ...one("tag", tag?.tag, { tag: undefined }),
  ];
}
