import { expect, test } from "vitest";
import { type FilmFilters, NO_FILTERS } from "@/lib/catalog/film-filters";
import { titleOf } from "./title-of";

const names = (some: Partial<FilmFilters["include"]>) => ({ ...NO_FILTERS.include, ...some });

test.each<[Partial<FilmFilters>, string]>([
  [{}, "All films"],
  [{ ratings: 5, mean: 3 }, "All films"],
  [{ from: 1990, to: 1990 }, "Films of 1990"],
  [{ to: 1990, include: names({ genre: ["War"] }) }, "War films until 1990"],
  [{ exclude: names({ genre: ["War"] }) }, "Films without War"],
  [
    {
      include: names({ genre: ["Drama", "War"], tag: ["space", "Paris"], person: ["Ana Ott"] }),
      exclude: names({ genre: ["Comedy"], tag: ["robots"], person: ["Bo Li"] }),
      from: 1990,
    },
    "Drama, War films tagged space and Paris with Ana Ott from 1990 on without Comedy, robots or Bo Li",
  ],
])("the title of %j is %s", (filters, title) => {
  expect(titleOf({ ...NO_FILTERS, ...filters })).toBe(title);
});
