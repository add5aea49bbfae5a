import type { Route } from "next";
import { z } from "zod";
import { type PageSearch, toSearchParams } from "@/app/query/page-search";
import { wholeNumber } from "@/app/query/parameters";
import { parseQuery, repeated, single } from "@/app/query/parse-query";
import { SORTS, type Sort } from "@/lib/catalog/browse";

const MAX_GENRES = 20;
const MAX_PAGE = 99_999;

const name = z.string().trim().min(1, "a name").max(100, "at most 100 characters");

const year = single(wholeNumber(1850, 2150).optional(), undefined);

const STARS = "stars from 0.5 to 5";

const stars = z
  .string()
  .regex(/^\d([.,]\d{1,2})?$/, STARS)
  .transform((text) => Number(text.replace(",", ".")))
  .refine((value) => value >= 0.5 && value <= 5, STARS);

const PARAMETERS = {
  genre: repeated(name, MAX_GENRES),
  tag: single(name.optional(), undefined),
  person: single(name.optional(), undefined),
  from: year,
  to: year,
  ratings: single(wholeNumber(1, 1_000_000).optional(), undefined),
  mean: single(stars.optional(), undefined),
  sort: single(z.enum(SORTS, SORTS.join(", ")), SORTS[0]),
  page: single(wholeNumber(1, MAX_PAGE), 1),
};

/** All that /browse shows is in its address; genres, tag and person are as the catalog spells them. */
export interface BrowseState {
  genre: string[];
  tag?: string;
  person?: string;
  from?: number;
  to?: number;
  ratings?: number;
  mean?: number;
  sort: Sort;
  page: number;
}

/** Fields that a form sends empty ask for nothing. */
export function parseBrowseUrl(search: PageSearch) {
  const given = [...toSearchParams(search)].filter(([, text]) => text.trim() !== "");
  return parseQuery(new URLSearchParams(given), PARAMETERS);
}

/** The address of a state, what is at its default left out, so that equal states have equal addresses. */
export function browseHref(state: BrowseState, change: Partial<BrowseState> = {}): Route {
  const { genre, sort, page, ...rest } = { ...state, ...change };
  const pairs = [
    ...genre.map((one) => ["genre", one]),
    ...Object.entries(rest).flatMap(([parameter, value]) => (value === undefined ? [] : [[parameter, String(value)]])),
    ...(sort === SORTS[0] ? [] : [["sort", sort]]),
    ...(page === 1 ? [] : [["page", String(page)]]),
  ];
  return `/browse${pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ""}` as Route;
}
