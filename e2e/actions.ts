import { readFileSync } from "node:fs";
import { type APIRequestContext, expect } from "@playwright/test";

export interface Action {
  id: string;
  name: string;
  /** A page that has it. */
  path: string;
}

/** All server actions of the build, as Next.js lists them. */
export function everyAction(): Action[] {
  const { node } = JSON.parse(readFileSync(".next/standalone/.next/server/server-reference-manifest.json", "utf8"));
  return Object.entries<{ exportedName: string; workers: object }>(node).map(([id, { exportedName, workers }]) => ({
    id,
    name: exportedName,
    path: pathOf(Object.keys(workers)[0]),
  }));
}

/** "app/(films)/movies/[movie]/page" -> "/movies/1" */
const pathOf = (worker: string) =>
  worker
    .replace(/^app|\/page$/g, "")
    .replace(/\/\([^)]*\)/g, "")
    .replace(/\[[^\]]*\]/g, "1") || "/";

/** What a form gives to its action: first what the action answered before, then its fields. */
const FORM = [{}, "$K1"];

interface Call {
  headers: Record<string, string>;
  /** What it is given; as a form gives it, unless something else is. */
  input?: unknown[];
  fields?: Record<string, string>;
}

/** Calls an action as a page does. @param site the page's origin, where that is not the client's own */
export function callAction(client: APIRequestContext, { id, path }: Action, call: Call, site = "") {
  const { headers, input = FORM, fields = {} } = call;
  const multipart = new FormData();
  for (const [name, value] of Object.entries({ nothing: "", ...fields })) multipart.set(`_1_${name}`, value);
  // What refers to the fields comes after them, as it is read while it comes.
  multipart.set("0", JSON.stringify(input));
  return client.post(`${site}${path}`, { headers: { "next-action": id, ...headers }, multipart, maxRedirects: 0 });
}

/** Has a site do something, and waits until it says that it is done. */
export async function act(
  client: APIRequestContext,
  site: string,
  name: string,
  given: Omit<Call, "headers">,
): Promise<void> {
  const action = everyAction().find((action) => action.name === name) as Action;
  const answer = await callAction(client, action, { headers: { origin: site }, ...given }, site);
  expect(await answer.text(), name).toContain('"ok":true');
}
