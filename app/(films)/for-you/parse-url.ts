import { type PageSearch, toSearchParams } from "@/app/query/page-search";
import { ownParameter, ownParameters, wishParameters } from "@/app/query/parameters";
import { parseQuery } from "@/app/query/parse-query";
import { DEFAULTS } from "./url-state";

const { not: _, ...TUNING } = wishParameters;

/** All that /for-you shows, but for whom, is in its address. */
const PARAMETERS = { ...TUNING, ...ownParameters, seen: ownParameter("seen", DEFAULTS.seen) };

export function parseForYouUrl(search: PageSearch) {
  return parseQuery(toSearchParams(search), PARAMETERS);
}
