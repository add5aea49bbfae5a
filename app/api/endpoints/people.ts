import { demandQuery } from "@/app/api/demand";
import { defineEndpoint } from "@/app/api/endpoint";
import { people as response } from "@/app/api/schemas/names";
import { limit, searchText } from "@/app/query/parameters";
import { bestKnownPeople, findPeople } from "@/lib/catalog/people";
import type { Store } from "@/lib/catalog/store";

const PARAMETERS = { q: searchText, limit };

/** GET /api/people: directors and actors whose names fit a query best, or the best known ones. */
export function answerPeople(store: Store, search: URLSearchParams) {
  const query = demandQuery(search, PARAMETERS);
  const isBlank = query.q.trim() === "";
  return { query, people: isBlank ? bestKnownPeople(store, query.limit) : findPeople(store, query.q, query.limit) };
}

export const peopleEndpoint = defineEndpoint({
  path: "/people",
  id: "findPeople",
  summary: "People by name",
  description:
    "The directors and actors whose names fit best what somebody typed, or those whose films have most ratings.",
  parameters: PARAMETERS,
  namesFilms: false,
  response,
  example: () => "/people?q=hanks&limit=2",
  answer: answerPeople,
});
