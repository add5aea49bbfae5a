import pino from "pino";
import { isModelUnavailable, loadStore } from "@/lib/catalog/store";
import { type Endpoint, pathPattern } from "./endpoint";
import { ENDPOINTS } from "./endpoints/all";
import {
  type Answerer,
  type ApiAnswer,
  type ApiRequest,
  answerHeaders,
  headerOf,
  optionsAnswer,
  problemAnswer,
} from "./http/api-answer";
import { entityTag, isCurrent } from "./http/entity-tag";
import { negotiate } from "./http/negotiate";
import { openApiDocument } from "./openapi/document";
import { type Problem, ProblemError } from "./problem";
import { limitRate, readRateSettings } from "./rate-limit/limit-rate";

const JSON_TYPE = "application/json";
const CSV_TYPE = "text/csv";
const CSV_CONTENT = `${CSV_TYPE}; charset=utf-8; header=present`;
const METHODS = "GET, HEAD, OPTIONS";

/** What answering asks of an endpoint. */
type Route = Pick<Endpoint, "path" | "parameters" | "fresh" | "answer" | "csv">;

const DESCRIPTION: Route = {
  path: "/openapi.json",
  parameters: {},
  answer: (store) => openApiDocument(store, ENDPOINTS),
};

const ROUTES = [...ENDPOINTS, DESCRIPTION].map((route) => ({ route, pattern: pathPattern(route) }));

const log = pino();

let limited: Answerer | undefined;

/** Answers what is asked for below /api; HEAD as GET, for a server that leaves the body out. Never throws. */
export function answerApi(request: ApiRequest): Promise<ApiAnswer> {
  limited ??= limitRate(answerRequest, readRateSettings());
  return limited(request);
}

async function answerRequest(request: ApiRequest): Promise<ApiAnswer> {
  try {
    const { pathname, searchParams } = new URL(request.target, "http://localhost");
    const { route, segments } = findRoute(pathname);
    if (request.method === "OPTIONS") return optionsAnswer(METHODS);
    demandMethod(request.method);
    const mediaType = demandMediaType(headerOf(request, "accept"), route);
    const store = await loadStore();
    const answer = await route.answer(store, searchParams, ...segments);
    const body = mediaType === CSV_TYPE ? ((await route.csv?.(answer)) ?? "") : JSON.stringify(answer);
    const contentType = mediaType === CSV_TYPE ? CSV_CONTENT : JSON_TYPE;
    if (route.fresh) return { status: 200, headers: answerHeaders(contentType, "no-store"), body };
    const { modelVersion } = store.model.manifest;
    const etag = entityTag(modelVersion, pathname, searchParams, route.parameters, mediaType);
    const headers = { ...answerHeaders(contentType, "public, max-age=300"), ETag: etag };
    const current = isCurrent(headerOf(request, "if-none-match"), etag);
    return current ? { status: 304, headers, body: "" } : { status: 200, headers, body };
  } catch (error) {
    if (error instanceof ProblemError) return problemAnswer(error.problem, error.headers);
    return problemAnswer(unexpected(error));
  }
}

function findRoute(pathname: string): { route: Route; segments: string[] } {
  for (const { route, pattern } of ROUTES) {
    const found = pattern.exec(pathname);
    if (found) return { route, segments: found.slice(1) };
  }
  throw new ProblemError({ status: 404, title: "Unknown endpoint", detail: `There is nothing at ${pathname}.` });
}

function demandMethod(method: string): void {
  if (method === "GET" || method === "HEAD") return;
  const detail = `The method is ${method}, expected one of ${METHODS}.`;
  throw new ProblemError({ status: 405, title: "Method not allowed", detail }, { Allow: METHODS });
}

function demandMediaType(accept: string | undefined, { csv }: Route): string {
  const offered = csv ? [JSON_TYPE, CSV_TYPE] : [JSON_TYPE];
  const mediaType = negotiate(accept, offered);
  if (mediaType !== undefined) return mediaType;
  const detail = `Accept takes none of what there is here: ${offered.join(", ")}.`;
  throw new ProblemError({ status: 406, title: "Not acceptable", detail });
}

function unexpected(error: unknown): Problem {
  log.error(error);
  return isModelUnavailable(error)
    ? { status: 503, title: "No model", detail: "The model is not there or cannot be read. Run npm run build:model." }
    : { status: 500, title: "Internal error", detail: "Something went wrong here; the server's log says what." };
}
