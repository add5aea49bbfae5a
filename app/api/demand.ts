import { type ParameterParser, parseQuery } from "@/app/query/parse-query";
import { resolveSeeds, type SeedQuery } from "@/lib/catalog/resolve-seeds";
import type { Store } from "@/lib/catalog/store";
import { ProblemError } from "./problem";

/** Reads a query that has to be right. @throws ProblemError 400 naming the first parameter that is not */
export function demandQuery<P extends Record<string, ParameterParser<unknown>>>(search: URLSearchParams, parsers: P) {
  const { query, problems } = parseQuery(search, parsers);
  if (problems.length > 0) {
    throw new ProblemError({ status: 400, title: "Invalid parameter", ...problems[0] });
  }
  return query;
}

/** The item row of a movieId. @throws ProblemError 404 with suggestions */
export function demandItem(store: Store, movieId: number): number {
  return demandSeeds(store, { movieIds: [movieId], titles: [], imdbIds: [], tmdbIds: [] })[0];
}

/** The item rows of the films a query names. @throws ProblemError 404 for the first that is not there */
export function demandSeeds(store: Store, query: SeedQuery): number[] {
  const { seeds, unknown } = resolveSeeds(store, query);
  if (unknown.length > 0) {
    const [{ named, suggestions }] = unknown;
    const detail = `There is no film with ${named} in this data set.`;
    throw new ProblemError({ status: 404, title: "Unknown film", detail, suggestions });
  }
  return seeds;
}
