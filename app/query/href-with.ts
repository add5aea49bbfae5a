import type { Route } from "next";

/** Parameters in the order in which they stand in an address. */
export type Pairs = [name: string, value: string][];

/** A page with its parameters. */
export function hrefWith(page: string, pairs: Pairs): Route {
  return (pairs.length > 0 ? `${page}?${new URLSearchParams(pairs)}` : page) as Route;
}
