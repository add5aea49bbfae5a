import { createHash } from "node:crypto";
import pino from "pino";
import { isCurrent } from "@/app/is-current";
import { isModelUnavailable, loadStore, type Store } from "@/lib/catalog/store";
import { answerHealth } from "./endpoints/health";
import { answerMovie } from "./endpoints/movie";
import { answerMovies } from "./endpoints/movies";
import { answerRecommend } from "./endpoints/recommend";
import { answerSimilarity } from "./endpoints/similarity";
import { type Problem, ProblemError } from "./problem";

/** An answer in HTTP's terms, for whichever server gives it. */
export interface ApiAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

type Endpoint = (store: Store, search: URLSearchParams, ...segments: string[]) => unknown;

const ENDPOINTS: [path: RegExp, answer: Endpoint][] = [
  [/^\/api\/recommend\/?$/, answerRecommend],
  [/^\/api\/movies\/?$/, answerMovies],
  [/^\/api\/movies\/([^/]+)\/?$/, answerMovie],
  [/^\/api\/similarity\/?$/, answerSimilarity],
  [/^\/api\/health\/?$/, answerHealth],
];

/** Goes up when the same question to the same model is answered in another form. */
const ANSWER_VERSION = 1;

const log = pino();

/**
 * Answers GET for an address below /api. Answers depend on the model and the address alone, so they carry an ETag
 * made of both; 304 where the client has it. Problems are application/problem+json, and nothing is ever thrown.
 * @param target path and query, as in the request line
 */
export async function answerApi(target: string, ifNoneMatch?: string): Promise<ApiAnswer> {
  try {
    const { pathname, searchParams } = new URL(target, "http://localhost");
    const found = ENDPOINTS.find(([path]) => path.test(pathname));
    if (!found)
      throw new ProblemError({ status: 404, title: "Unknown endpoint", detail: `There is nothing at ${pathname}.` });
    const [path, answer] = found;
    const store = await loadStore();
    const segments = (path.exec(pathname) ?? []).slice(1);
    const value = answer(store, searchParams, ...segments);
    const body = JSON.stringify(value);
    if (answer === answerHealth) return { status: 200, headers: jsonHeaders("no-store"), body };
    const headers = {
      ...jsonHeaders("public, max-age=300"),
      ETag: etagOf(store, pathname, questionOf(value, searchParams)),
    };
    return isCurrent(ifNoneMatch, headers.ETag) ? { status: 304, headers, body: "" } : { status: 200, headers, body };
  } catch (error) {
    return problemAnswer(error instanceof ProblemError ? error.problem : unexpected(error));
  }
}

function jsonHeaders(cacheControl: string) {
  return { "Content-Type": "application/json", "Cache-Control": cacheControl, "X-Content-Type-Options": "nosniff" };
}

function problemAnswer({ status, title, detail, ...extensions }: Problem): ApiAnswer {
  return {
    status,
    headers: { ...jsonHeaders("no-store"), "Content-Type": "application/problem+json" },
    body: JSON.stringify({ type: "about:blank", title, status, detail, ...extensions }),
  };
}

/** What was asked, in one form: the query as the answer understood it, defaults included; else the films compared. */
function questionOf(value: unknown, search: URLSearchParams): string {
  const { query } = value as { query?: unknown };
  return query === undefined ? (search.get("movies") ?? "") : JSON.stringify(query);
}

function etagOf({ model }: Store, pathname: string, question: string): string {
  const hash = createHash("sha1").update(`${pathname}?${question}`).digest("base64url").slice(0, 16);
  return `W/"${model.manifest.modelVersion}-${ANSWER_VERSION}-${hash}"`;
}

function unexpected(error: unknown): Problem {
  log.error(error);
  return isModelUnavailable(error)
    ? { status: 503, title: "No model", detail: "The model is not there or cannot be read. Run npm run build:model." }
    : { status: 500, title: "Internal error", detail: "Something went wrong here; the server's log says what." };
}
