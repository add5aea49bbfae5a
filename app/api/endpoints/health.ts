import type { Store } from "@/lib/catalog/store";

/** GET /api/health: whether and what this server serves. */
export function answerHealth({ model: { manifest } }: Store) {
  const { name, films, ratings, ratingsSimulated } = manifest.dataset;
  return { status: "ok", dataset: name, films, ratings, ratingsSimulated, modelVersion: manifest.modelVersion };
}
