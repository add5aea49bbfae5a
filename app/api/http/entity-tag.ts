import { createHash } from "node:crypto";
import type { ParameterParser } from "@/app/query/parse-query";

/** Goes up when the same question to the same model is answered in another form. */
const ANSWER_VERSION = 1;

/** Of the model, the question, in whatever order its parameters come, and the form of the answer. */
export function entityTag(
  modelVersion: string,
  pathname: string,
  search: URLSearchParams,
  parameters: Record<string, ParameterParser<unknown>>,
  mediaType: string,
): string {
  const asked = Object.keys(parameters).flatMap((name) => search.getAll(name).map((value) => [name, value]));
  const question = JSON.stringify([pathname.replace(/\/$/, ""), asked, mediaType]);
  const hash = createHash("sha1").update(question).digest("base64url").slice(0, 16);
  return `W/"${modelVersion}-${ANSWER_VERSION}-${hash}"`;
}

/** Whether a client that sends this If-None-Match has what the tag stands for. */
export function isCurrent(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const weak = (tag: string) => tag.trim().replace(/^W\//, "");
  return ifNoneMatch.trim() === "*" || ifNoneMatch.split(",").some((tag) => weak(tag) === weak(etag));
}
