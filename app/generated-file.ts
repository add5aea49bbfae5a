import { isModelUnavailable, loadStore, type Store } from "@/lib/catalog/store";
import { isCurrent } from "./api/http/entity-tag";

/** A file made from the model when it is asked for. */
export interface GeneratedFile {
  type: string;
  /** What it depends on beside the model: an ETag is made of both. */
  key: string;
  /** How many seconds it may be kept. */
  maxAge: number;
  make: () => string | ArrayBuffer | Promise<string | ArrayBuffer>;
}

/** Answers with a file, or says in words why there is none: 404, 400 with a problem, 503 without a model. */
export async function answerFile(
  request: Request,
  find: (store: Store) => GeneratedFile | { problem: string } | undefined,
): Promise<Response> {
  const store = await loadStore().catch((error) => {
    if (isModelUnavailable(error)) return undefined;
    throw error;
  });
  if (!store) return words(503, "There is no model to make this from.");
  const file = find(store);
  if (!file) return words(404, "There is nothing at this address.");
  if ("problem" in file) return words(400, file.problem);
  const headers = {
    "Content-Type": file.type,
    "Cache-Control": `public, max-age=${file.maxAge}`,
    ETag: `W/"${store.model.manifest.modelVersion}-${file.key}"`,
    "X-Content-Type-Options": "nosniff",
  };
  if (isCurrent(request.headers.get("if-none-match") ?? undefined, headers.ETag))
    return new Response(null, { status: 304, headers });
  return new Response(await file.make(), { headers });
}

function words(status: number, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
