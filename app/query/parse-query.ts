import type { z } from "zod";

/** A parameter of a query string that could not be used as given. */
export interface QueryProblem {
  parameter: string;
  /** A sentence: what was got and what was expected. */
  detail: string;
}

/** Takes all values of one parameter; reports what it passes over. Carries what it goes by, for the API's description. */
export interface ParameterParser<T> {
  (values: string[], report: (detail: string) => void): T;
  /** What one value has to be. */
  schema: z.ZodType;
  /** How often it may be given; absent where once. */
  most?: number;
  /** Whether "" is as good as absent. */
  mayBeEmpty?: boolean;
  /** What an absent parameter means. */
  fallback?: unknown;
}

type ParsedQuery<P> = { [K in keyof P]: P[K] extends ParameterParser<infer T> ? T : never };

/** Reads the named parameters. What is wrong is reported and replaced by the default, so that a page can go on. */
export function parseQuery<P extends Record<string, ParameterParser<unknown>>>(
  search: URLSearchParams,
  parsers: P,
): { query: ParsedQuery<P>; problems: QueryProblem[] } {
  const problems: QueryProblem[] = [];
  const entries = Object.entries(parsers).map(([parameter, parse]) => [
    parameter,
    parse(search.getAll(parameter), (detail) => problems.push({ parameter, detail: `${parameter}: ${detail}` })),
  ]);
  return { query: Object.fromEntries(entries) as ParsedQuery<P>, problems };
}

/** A parameter given once or not at all. */
export function single<S extends z.ZodType>(schema: S, fallback: z.output<S>): ParameterParser<z.output<S>> {
  const parse = (values: string[], report: (detail: string) => void) => {
    if (values.length > 1) report(`given ${values.length} times, expected it once`);
    if (values.length === 0) return fallback;
    return parseValue(schema, values[0], report) ?? fallback;
  };
  return Object.assign(parse, { schema, fallback });
}

/** A parameter given once or not at all; an empty field of a form asks for nothing. */
export function optional<S extends z.ZodType>(schema: S): ParameterParser<z.output<S> | undefined> {
  return fillable(Object.assign(single(schema.optional(), undefined), { schema }));
}

/** The same parameter as a field of a form: what is left empty asks for nothing. */
export function fillable<T>(parse: ParameterParser<T>): ParameterParser<T> {
  const { schema, most, fallback } = parse;
  const parseFilled: typeof parse = Object.assign(
    (values: string[], report: (detail: string) => void) =>
      parse(
        values.filter((value) => value.trim() !== ""),
        report,
      ),
    { schema, most, fallback, mayBeEmpty: true },
  );
  return parseFilled;
}

/** A parameter that may be repeated, up to `most` times. */
export function repeated<S extends z.ZodType>(schema: S, most: number): ParameterParser<NonNullable<z.output<S>>[]> {
  const parse = (values: string[], report: (detail: string) => void) => {
    if (values.length > most) report(`given ${values.length} times, expected at most ${most}`);
    return values.slice(0, most).flatMap((value) => parseValue(schema, value, report) ?? []) as NonNullable<
      z.output<S>
    >[];
  };
  return Object.assign(parse, { schema, most });
}

function parseValue<S extends z.ZodType>(schema: S, text: string, report: (detail: string) => void) {
  const result = schema.safeParse(text);
  if (result.success) return result.data;
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  report(`got ${JSON.stringify(shown)}, expected ${result.error.issues[0].message}`);
  return undefined;
}
