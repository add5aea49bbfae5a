import type { QueryProblem } from "./parse-query";

/** A page's query string, as Next.js hands it over. */
export type PageSearch = Record<string, string | string[] | undefined>;

export function toSearchParams(search: PageSearch): URLSearchParams {
  return new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) => [value ?? []].flat().map((text) => [name, text])),
  );
}

/** In sentences what of an address could not be used. */
export function passedOver(problems: QueryProblem[]): { text: string }[] {
  return problems.map(({ detail }) => ({ text: `Passed over in the address – ${detail}.` }));
}
