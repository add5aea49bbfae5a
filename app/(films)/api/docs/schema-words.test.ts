import { expect, test } from "vitest";
import { ENDPOINTS } from "@/app/api/endpoints/all";
import { openApiDocument } from "@/app/api/openapi/document";
import type { JsonSchema } from "@/app/api/openapi/types";
import { store } from "@/lib/catalog/store.fixture";
import { fieldsOf, limitsOf, schemaNames, typeOf } from "./schema-words";

const MOVIE = { $ref: "#/components/schemas/Movie" };

test.each<[JsonSchema, string, string?]>([
  [{ type: "integer" }, "integer"],
  [{ type: ["integer", "null"] }, "integer | null"],
  [{ anyOf: [{ type: "number", minimum: 0 }, { type: "null" }] }, "number | null"],
  [{ type: "array", items: { type: "string" } }, "string[]"],
  [{ type: "array", items: MOVIE }, "Movie[]", "Movie"],
  [MOVIE, "Movie", "Movie"],
  [{ type: "array", prefixItems: [{ type: "number" }, { type: "number" }], items: false }, "[number, number]"],
])("%j is written %s", (schema, text, named) => {
  expect(typeOf(schema)).toEqual({ text, schema: named });
});

test.each<[JsonSchema, string[]]>([
  [{ type: "string" }, []],
  [{ type: "integer", minimum: 0 }, []],
  [{ type: "integer", minimum: 1, maximum: 100, default: 10 }, ["1 to 100", "by default 10"]],
  [{ anyOf: [{ type: "number", minimum: 0.5, maximum: 5 }, { type: "null" }] }, ["0.5 to 5"]],
  [{ type: "string", enum: ["a", "b"], default: "a" }, ["one of a, b", "by default a"]],
  [{ type: "string", const: "ok" }, ["always ok"]],
  [{ type: "string", maxLength: 300, default: "" }, ["at most 300 characters"]],
  [{ type: "array", items: { maxLength: 300 }, maxItems: 20 }, ["at most 300 characters", "up to 20 times"]],
  [{ type: "array", items: {}, minItems: 10, maxItems: 10 }, ["10 of them"]],
])("%j is held to %j", (schema, limits) => {
  expect(limitsOf(schema, true)).toEqual(limits);
});

test("fields within objects that have no name are told too", () => {
  const weight = { type: "number" };
  const tags = { type: "array", items: { type: "object", properties: { weight }, required: ["weight"] } };
  const query = { type: "object", properties: { q: { type: "string" } } };
  expect(fieldsOf({ type: "object", properties: { tags, query }, required: ["query"] })).toEqual([
    { name: "tags", schema: tags, optional: true },
    { name: "tags[].weight", schema: weight, optional: false },
    { name: "query", schema: query, optional: false },
    { name: "query.q", schema: { type: "string" }, optional: true },
  ]);
});

test("schemas come as they are met, each once, none left out", async () => {
  const document = await openApiDocument(store, ENDPOINTS);
  const names = schemaNames(document);
  expect(names.slice(0, 4)).toEqual(["Recommendations", "MovieName", "RecommendedMovie", "Explanation"]);
  expect([...names].sort()).toEqual(Object.keys(document.components.schemas).sort());
});
