import type { Route } from "next";
import { type PageSearch, toSearchParams } from "@/app/query/page-search";
import { readOwnWishes, SEEN, WATCHLIST } from "./wanted";

/** The one address of a list for its visitor: what is as it would be without a word is left out. */
export function forYouHref(search: PageSearch): Route {
  const asked = toSearchParams(search);
  const { seen, watchlist } = readOwnWishes(search);
  if (seen === SEEN[0]) asked.delete("seen");
  if (watchlist === WATCHLIST[0]) asked.delete("watchlist");
  asked.sort();
  return `/for-you${asked.size > 0 ? `?${asked}` : ""}` as Route;
}
