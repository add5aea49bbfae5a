import type { Route } from "next";

export type Pairs = [name: string, value: string][];

/** A page with its parameters. */
export function addressOf(page: string, pairs: Pairs): Route {
  return (pairs.length > 0 ? `${page}?${new URLSearchParams(pairs)}` : page) as Route;
}
