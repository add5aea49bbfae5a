import { z } from "zod";
import { type PageSearch, toSearchParams } from "@/app/query/page-search";
import { k, model, movieIds, ownParameters, seedParameters, wishParameters } from "@/app/query/parameters";
import { parseQuery, single } from "@/app/query/parse-query";
import { TABS } from "./url-state";

/** All that /recommend shows is in its address. */
const PARAMETERS = {
  movie: movieIds,
  ...seedParameters,
  notTitle: seedParameters.title,
  model,
  k,
  tab: single(z.enum(TABS, TABS.join(", ")), TABS[0]),
  ...wishParameters,
  ...ownParameters,
};

export function parseRecommendUrl(search: PageSearch) {
  return parseQuery(toSearchParams(search), PARAMETERS);
}
