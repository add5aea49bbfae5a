import { isModelUnavailable, loadStore, type Store } from "@/lib/catalog/store";
import { type DataAnswer, respond } from "./answer";

/** Responds with what a model has; 404 where `make` finds nothing and says so, 503 where there is no model to serve. */
export async function respondFromStore(
  request: Request,
  make: (store: Store) => DataAnswer | { missing: string },
): Promise<Response> {
  const store = await loadStore().catch((error) => {
    if (isModelUnavailable(error)) return undefined;
    throw error;
  });
  if (!store) {
    return problem(503, "No model", "The model is not there or cannot be read. Run npm run build:model.");
  }
  const answer = make(store);
  return "missing" in answer ? problem(404, "Not found", answer.missing) : respond(request, answer);
}

function problem(status: number, title: string, detail: string): Response {
  const headers = { "Content-Type": "application/problem+json", "Cache-Control": "no-store" };
  return Response.json({ type: "about:blank", title, status, detail }, { status, headers });
}
