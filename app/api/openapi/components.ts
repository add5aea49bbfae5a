import { problem } from "@/app/api/schemas/problem";
import { namedSchemas, referTo } from "./json-schemas";
import type { Header, OpenApiDocument, Reference, Response } from "./types";

const HEADERS: Record<string, Header> = {
  ETag: {
    description: "Stands for this answer of this model: send it as If-None-Match and get 304 while it holds.",
    schema: { type: "string" },
  },
  RateLimit: {
    description: 'What is left to you: "default";r=599;t=1 is 599 requests now, and all again in 1 s.',
    schema: { type: "string" },
  },
  "RateLimit-Policy": {
    description: 'How often you may ask: "default";q=600;w=60 is 600 requests in 60 s. Absent where there is no limit.',
    schema: { type: "string" },
  },
  "Retry-After": { description: "Seconds until you may ask again.", schema: { type: "string", pattern: "^\\d+$" } },
  Allow: { description: "The methods that there are.", schema: { type: "string" } },
};

export const LIMIT_HEADERS = headers("RateLimit", "RateLimit-Policy");

export function headers(...names: string[]): Record<string, Reference> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

/** By status, whatever goes wrong: a name of the response, what it means, and headers of its own. */
const PROBLEMS: Record<number, [name: string, description: string, ...headers: string[]]> = {
  400: ["BadRequest", "A parameter is wrong or missing; the problem names it."],
  404: ["NotFound", "There is no such film; the problem suggests some that are there."],
  405: ["MethodNotAllowed", "Only GET, HEAD and OPTIONS are answered.", "Allow"],
  406: ["NotAcceptable", "The answer is to be had in none of the media types that you accept."],
  429: ["TooManyRequests", "You asked too often.", "Retry-After"],
  500: ["InternalError", "Something is broken here."],
  503: ["Unavailable", "There is no model to answer from."],
};

export function problemResponse(status: keyof typeof PROBLEMS): Reference {
  return { $ref: `#/components/responses/${PROBLEMS[status][0]}` };
}

/** What the operations refer to. */
export function components(): OpenApiDocument["components"] {
  const responses = Object.values(PROBLEMS).map(([name, description, ...own]): [string, Response] => [
    name,
    {
      description,
      headers: { ...LIMIT_HEADERS, ...headers(...own) },
      content: { "application/problem+json": { schema: referTo(problem) } },
    },
  ]);
  const notModified = { description: "You have this answer.", headers: { ...LIMIT_HEADERS, ...headers("ETag") } };
  return {
    schemas: namedSchemas(),
    headers: HEADERS,
    responses: { ...Object.fromEntries(responses), NotModified: notModified },
  };
}
