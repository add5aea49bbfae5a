import { demandQuery } from "@/app/api/demand";
import { defineEndpoint } from "@/app/api/endpoint";
import { tags as response } from "@/app/api/schemas/names";
import { limit, searchText } from "@/app/query/parameters";
import type { Store } from "@/lib/catalog/store";
import { findTags, mostUsedTags } from "@/lib/catalog/tags";

const PARAMETERS = { q: searchText, limit };

/** GET /api/tags: the tags that fit a query best, or the most used ones. */
export function answerTags(store: Store, search: URLSearchParams) {
  const query = demandQuery(search, PARAMETERS);
  const isBlank = query.q.trim() === "";
  return { query, tags: isBlank ? mostUsedTags(store, query.limit) : findTags(store, query.q, query.limit) };
}

export const tagsEndpoint = defineEndpoint({
  path: "/tags",
  id: "findTags",
  summary: "Tags by name",
  description:
    "The tags that fit best what somebody typed, or the most used ones: names for more, less, tag and notTag.",
  parameters: PARAMETERS,
  namesFilms: false,
  response,
  example: () => "/tags?q=space&limit=2",
  answer: answerTags,
});
