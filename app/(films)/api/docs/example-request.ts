import type { Operation } from "@/app/api/openapi/types";

/** The address of an operation's example, path and query below the server's. */
export function examplePath(path: string, { parameters }: Operation): string {
  const exampleOf = (name: string) => parameters.find((one) => one.in === "path" && one.name === name)?.example;
  const place = path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(exampleOf(name))));
  const pairs = parameters
    .filter((parameter) => parameter.in === "query")
    .flatMap(({ name, example }) => (example === undefined ? [] : [example].flat().map((one) => [name, String(one)])));
  return pairs.length === 0 ? place : `${place}?${new URLSearchParams(pairs)}`.replaceAll("%2C", ",");
}

/** @param address whole @param accept a media type, where it is not what one gets anyway */
export function curlCommand(address: string, accept?: string): string {
  return `curl ${accept ? `-H 'Accept: ${accept}' ` : ""}'${address}'`;
}
