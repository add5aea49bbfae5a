import { z } from "zod";
import { type PageSearch, toSearchParams } from "@/app/query/page-search";
import { filterParameters, ownParameters, wholeNumber } from "@/app/query/parameters";
import { parseQuery, single } from "@/app/query/parse-query";
import { SORTS } from "@/types/browse";

const MAX_PAGE = 99_999;

/** All that /browse shows is in its address. */
const PARAMETERS = {
  ...filterParameters,
  ...ownParameters,
  sort: single(z.enum(SORTS, SORTS.join(", ")), SORTS[0]),
  page: single(wholeNumber(1, MAX_PAGE), 1),
};

export function parseBrowseUrl(search: PageSearch) {
  return parseQuery(toSearchParams(search), PARAMETERS);
}
