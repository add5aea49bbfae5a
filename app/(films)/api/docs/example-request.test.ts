import { expect, test } from "vitest";
import { ENDPOINTS } from "@/app/api/endpoints/all";
import { openApiDocument } from "@/app/api/openapi/document";
import { store } from "@/lib/catalog/store.fixture";
import { curlCommand, examplePath } from "./example-request";

const { paths } = await openApiDocument(store, ENDPOINTS);

test("the address of an example is the one whose answer is shown", () => {
  const addresses = Object.entries(paths).map(([path, { get }]) => examplePath(path, get));
  expect(addresses).toEqual(ENDPOINTS.map(({ example }) => example([4, 26])));
});

test("a command names the media type where it is another than JSON", () => {
  expect(curlCommand("https://x.example/api/movies")).toBe("curl 'https://x.example/api/movies'");
  expect(curlCommand("https://x.example/api/movies", "text/csv")).toBe(
    "curl -H 'Accept: text/csv' 'https://x.example/api/movies'",
  );
});
