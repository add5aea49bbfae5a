import { titleWithYear } from "@/components/format";
import type { RatedMovie } from "@/types/recommendation";

/** What a list is of: "Films like Heat (1995), unlike Jaws (1975)". */
export function listTitle(liked: RatedMovie[], avoided: RatedMovie[]): string {
  const named = (movies: RatedMovie[]) => movies.map(titleWithYear).join(" and ");
  return `Films like ${named(liked)}${avoided.length > 0 ? `, unlike ${named(avoided)}` : ""}`;
}
