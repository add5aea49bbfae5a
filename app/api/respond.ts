import { createHash } from "node:crypto";
import pino from "pino";
import { isModelUnavailable, loadStore, type Store } from "@/lib/catalog/store";

const log = pino();
const CACHE_CONTROL = "public, max-age=300";

export interface Problem {
  status: number;
  title: string;
  detail: string;
  [extension: string]: unknown;
}

/** An answer that is no success, as RFC 9457 writes it. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/**
 * Answers a GET request with JSON that depends on the model and the request's URL alone: with an ETag made of
 * both, 304 where the client has it, and problems as application/problem+json.
 */
export async function respond(request: Request, answer: (store: Store, url: URL) => unknown): Promise<Response> {
  try {
    const store = await loadStore();
    const url = new URL(request.url);
    const etag = etagOf(store, url);
    const headers = { ETag: etag, "Cache-Control": CACHE_CONTROL };
    if (matches(request.headers.get("if-none-match"), etag)) {
      answer(store, url);
      return new Response(null, { status: 304, headers });
    }
    return Response.json(answer(store, url), { headers });
  } catch (error) {
    return problemResponse(error instanceof ProblemError ? error.problem : unexpected(error));
  }
}

export function problemResponse({ status, title, detail, ...extensions }: Problem): Response {
  return Response.json(
    { type: "about:blank", title, status, detail, ...extensions },
    { status, headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" } },
  );
}

/** The parameters in one order, so that equal questions have equal tags; the order among seeds does not matter. */
function etagOf({ model }: Store, url: URL): string {
  const query = [...url.searchParams]
    .map((pair) => pair.join("="))
    .sort()
    .join("&");
  const hash = createHash("sha256").update(`${url.pathname}?${query}`).digest("base64url").slice(0, 16);
  return `W/"${model.manifest.modelVersion}-${hash}"`;
}

function matches(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  const weak = (tag: string) => tag.trim().replace(/^W\//, "");
  return ifNoneMatch.trim() === "*" || ifNoneMatch.split(",").some((tag) => weak(tag) === weak(etag));
}

function unexpected(error: unknown): Problem {
  log.error(error);
  if (isModelUnavailable(error)) {
    return {
      status: 503,
      title: "No model",
      detail: "The model is not there or cannot be read. Run npm run build:model.",
    };
  }
  return { status: 500, title: "Internal error", detail: "Something went wrong here; the server's log says what." };
}
