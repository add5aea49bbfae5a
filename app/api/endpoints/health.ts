import { defineEndpoint } from "@/app/api/endpoint";
import { health } from "@/app/api/schemas/health";
import type { Store } from "@/lib/catalog/store";

/** GET /api/health: whether and what this server serves. */
export function answerHealth({ model: { manifest } }: Store) {
  const { name, films, ratings, ratingsSimulated } = manifest.dataset;
  return {
    status: "ok" as const,
    dataset: name,
    films,
    ratings,
    ratingsSimulated,
    modelVersion: manifest.modelVersion,
  };
}

export const healthEndpoint = defineEndpoint({
  path: "/health",
  id: "getHealth",
  summary: "State of the server",
  description: "Whether the server can answer, and which data set and model it serves.",
  parameters: {},
  namesFilms: false,
  response: health,
  fresh: true,
  example: () => "/health",
  answer: answerHealth,
});
