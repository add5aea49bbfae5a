import { z } from "zod";
import { type PageSearch, toSearchParams } from "@/app/query/page-search";
import { movieIds, seedParameters } from "@/app/query/parameters";
import { parseQuery, single } from "@/app/query/parse-query";
import type { Slot } from "./url-state";

/** One film or two; the place of the other may be empty: "1,3114", "1,", ",3114", "1". */
const slots = single(
  z
    .string()
    .regex(/^(\d{1,10})?(,(\d{1,10})?)?$/, "two movieIds with a comma between them")
    .transform((text): [Slot, Slot] => {
      const [first, second] = text.split(",").map((id) => (id === "" ? undefined : Number(id)));
      return [first, second];
    }),
  [undefined, undefined],
);

/** Films by place in `movies`; others, in `movie` or `title`, take the places that are empty. */
const PARAMETERS = { movies: slots, movie: movieIds, title: seedParameters.title };

export function parseCompareUrl(search: PageSearch) {
  return parseQuery(toSearchParams(search), PARAMETERS);
}
