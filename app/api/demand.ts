import { MAX_SEEDS } from "@/app/query/limits";
import { type ParameterParser, parseQuery } from "@/app/query/parse-query";
import { resolveSeeds, type SeedQuery } from "@/lib/catalog/resolve-seeds";
import { type ResolvedTuning, resolveTuning, type Wishes } from "@/lib/catalog/resolve-tuning";
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

/** What wishes name. @throws ProblemError 400 naming the first that cannot be met */
export function demandTuning(store: Store, wishes: Wishes, seeds: readonly number[]): ResolvedTuning {
  const resolved = resolveTuning(store, wishes, seeds);
  if (resolved.problems.length > 0) {
    const [{ parameter, detail }] = resolved.problems;
    throw new ProblemError({ status: 400, title: "Invalid parameter", parameter, detail });
  }
  return resolved;
}

/** The item row of a movieId. @throws ProblemError 404 with suggestions */
export function demandItem(store: Store, movieId: number): number {
  return demandSeeds(store, { movieIds: [movieId], titles: [], imdbIds: [], tmdbIds: [] })[0];
}

/** The item rows of the films a query names. @throws ProblemError 404 for the first that is not there, 400 for too many */
export function demandSeeds(store: Store, query: SeedQuery): number[] {
  const named = Object.values(query).reduce((sum, names) => sum + names.length, 0);
  if (named > MAX_SEEDS) {
    const detail = `movieId, title, imdb, tmdb: ${named} films, expected at most ${MAX_SEEDS}`;
    throw new ProblemError({ status: 400, title: "Invalid parameter", detail, parameter: "movieId" });
  }
  const { seeds, unknown } = resolveSeeds(store, query);
  if (unknown.length > 0) {
    const [{ named: name, suggest }] = unknown;
    const detail = `There is no film with ${name} in this data set.`;
    throw new ProblemError({ status: 404, title: "Unknown film", detail, suggestions: suggest() });
  }
  return seeds;
}
