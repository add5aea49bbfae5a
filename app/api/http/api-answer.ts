import type { Problem } from "@/app/api/problem";

/** A request in HTTP's terms, from whichever server got it. */
export interface ApiRequest {
  method: string;
  /** Path and query, as in the request line. */
  target: string;
  /** By names in small letters, repeated ones joined by commas. */
  headers: Record<string, string | string[] | undefined>;
  /** Of the socket, where the server tells it. */
  address?: string;
}

/** An answer in HTTP's terms, for whichever server gives it. */
export interface ApiAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export type Answerer = (request: ApiRequest) => Promise<ApiAnswer>;

export function headerOf({ headers }: Pick<ApiRequest, "headers">, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(", ") : value;
}

/** Every answer may be read by pages of other sites; that it depends on what is accepted, caches have to know. */
const EVERY_ANSWER = {
  "X-Content-Type-Options": "nosniff",
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, RateLimit, RateLimit-Policy, Retry-After",
  Vary: "Accept",
};

export function answerHeaders(contentType: string, cacheControl: string): Record<string, string> {
  return { "Content-Type": contentType, "Cache-Control": cacheControl, ...EVERY_ANSWER };
}

/** What a browser is told that asks whether a page of another site may ask; and anyone who asks what can be asked. */
export function optionsAnswer(allow: string): ApiAnswer {
  return {
    status: 204,
    headers: {
      ...EVERY_ANSWER,
      Allow: allow,
      "Access-Control-Allow-Methods": allow,
      "Access-Control-Allow-Headers": "*",
      "Access-Control-Max-Age": "86400",
    },
    body: "",
  };
}

export function problemAnswer(problem: Problem, headers: Record<string, string> = {}): ApiAnswer {
  const { type = "about:blank", title, status, detail, ...more } = problem;
  return {
    status,
    headers: { ...answerHeaders("application/problem+json", "no-store"), ...headers },
    body: JSON.stringify({ type, title, status, detail, ...more }),
  };
}
