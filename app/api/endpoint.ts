import type { z } from "zod";
import type { ParameterParser } from "@/app/query/parse-query";
import type { Store } from "@/lib/catalog/store";

/** One thing that the API answers: how it is asked for, answered and described. All are asked for by GET. */
export interface Endpoint<R extends z.ZodType = z.ZodType> {
  /** Below /api, parameters in braces: "/movies/{movieId}". */
  path: string;
  /** What programs call it. */
  id: string;
  /** A few words, and a sentence or two. */
  summary: string;
  description: string;
  /** Those of the path, in its order. */
  pathParameters?: Record<string, ParameterParser<unknown>>;
  parameters: Record<string, ParameterParser<unknown>>;
  /** Names of parameters without which there is no answer. */
  required?: string[];
  /** Whether it names films, which may not be there. */
  namesFilms: boolean;
  /** Of the answer; has a name (schemas/schema-of.ts). */
  response: R;
  /** Whether the answer may change while the model does not: no cache keeps it. */
  fresh?: boolean;
  /** Path and query of an example, below /api. @param movieIds those of the most rated films, two at least */
  example(movieIds: number[]): string;
  /** @param segments the path's parameters as they were given @throws ProblemError for what cannot be answered */
  answer(store: Store, search: URLSearchParams, ...segments: string[]): z.output<R>;
  /** The answer as a table, where it is a list. */
  csv?(answer: z.output<R>): Promise<string>;
}

/** Checks that the answer is what its schema says. */
export function defineEndpoint<R extends z.ZodType>(endpoint: Endpoint<R>): Endpoint {
  return endpoint;
}

/** The addresses of an endpoint; its groups are what stands in place of the parameters. */
export function pathPattern({ path }: Pick<Endpoint, "path">): RegExp {
  return new RegExp(`^/api${path.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "([^/]+)")}/?$`);
}
