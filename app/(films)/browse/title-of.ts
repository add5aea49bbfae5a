import type { FilmFilters } from "@/lib/catalog/film-filters";

/** "Drama, War films tagged space with Tom Hanks from 1990 to 1999 without Comedy": what is shown, for heading and title. */
export function titleOf({ include, exclude, from, to }: FilmFilters): string {
  const without = [...exclude.genre, ...exclude.tag, ...exclude.person];
  const parts = [
    include.tag.length > 0 && `tagged ${listed(include.tag, "and")}`,
    include.person.length > 0 && `with ${listed(include.person, "and")}`,
    from !== undefined && to !== undefined && (from === to ? `of ${from}` : `from ${from} to ${to}`),
    from !== undefined && to === undefined && `from ${from} on`,
    from === undefined && to !== undefined && `until ${to}`,
    without.length > 0 && `without ${listed(without, "or")}`,
  ].filter((part) => part);
  if (include.genre.length > 0) return [`${include.genre.join(", ")} films`, ...parts].join(" ");
  return parts.length > 0 ? ["Films", ...parts].join(" ") : "All films";
}

/** "A, B and C". */
function listed(names: string[], last: "and" | "or"): string {
  return names.length === 1 ? names[0] : `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1)}`;
}
