import Ajv from "ajv/dist/2020";
import { expect, test } from "vitest";
import { ENDPOINTS } from "@/app/api/endpoints/all";
import { store, storeOf } from "@/lib/catalog/store.fixture";
import { openApiDocument } from "./document";
import type { JsonSchema, Response } from "./types";

const document = await openApiDocument(store, ENDPOINTS);
const operations = Object.values(document.paths).map(({ get }) => get);

/** Every object and list below a value, itself too. */
function within(value: unknown): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(within)];
}

test("says what it is, under which license, and where, whatever the host's name", () => {
  expect(document).toMatchObject({
    openapi: "3.1.0",
    info: { title: "Reelated", license: { name: "MIT", identifier: "MIT" } },
    servers: [{ url: "/api" }],
  });
  expect(document.info.description).toContain("the data set fixture, whose ratings are simulated");
});

test("every operation has a name of its own, and everything a description", () => {
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(ENDPOINTS.length);
  for (const { summary, description, parameters } of operations) {
    for (const text of [summary, description, ...parameters.map((parameter) => parameter.description)]) {
      expect(text).toMatch(/^[A-Z].{5,}/);
    }
  }
});

test("every field of every answer has a description", () => {
  const objects: JsonSchema[] = within(document.components.schemas).filter(({ type }) => type === "object");
  const fields = objects.flatMap(({ properties = {} }) => Object.entries(properties));
  expect(fields.length).toBeGreaterThan(60);
  for (const [name, schema] of fields) expect(schema.description, name).toMatch(/^[A-Z0-9].{5,}\.$/);
});

test("all that is referred to is there", () => {
  const references = within(document).flatMap(({ $ref }) => (typeof $ref === "string" ? [$ref] : []));
  expect(references.length).toBeGreaterThan(30);
  for (const reference of references) {
    const [root, components, kind, name, ...more] = reference.split("/");
    expect([root, components, more.length]).toEqual(["#", "components", 0]);
    expect(document.components[kind as keyof typeof document.components], reference).toHaveProperty(name);
  }
});

test("no object of an answer has more than what is described", () => {
  const objects = within(document.components.schemas).filter(({ type }) => type === "object");
  expect(objects.length).toBeGreaterThan(10);
  for (const object of objects) expect(object.additionalProperties).toBe(false);
});

test("examples are as described", () => {
  const ajv = new Ajv({ strictTypes: false });
  const { schemas } = document.components;
  const faults = (schema: JsonSchema, value: unknown) => {
    ajv.validate(JSON.parse(JSON.stringify({ ...schema, components: { schemas } })), value);
    return ajv.errors ?? [];
  };
  ajv.addVocabulary(["components"]);
  for (const { parameters, responses } of operations) {
    for (const { schema, example } of parameters) {
      if (example !== undefined) expect(faults(schema, example)).toEqual([]);
    }
    for (const { schema, example } of Object.values((responses[200] as Response).content ?? {})) {
      expect(faults(schema, JSON.parse(JSON.stringify(example)))).toEqual([]);
    }
  }
});

test("a parameter tells its bounds, default and how often it may be given", () => {
  const [recommend] = operations;
  const parameter = (name: string) => recommend.parameters.find((one) => one.name === name);
  expect(parameter("k")).toMatchObject({
    in: "query",
    required: false,
    schema: { type: "integer", minimum: 1, maximum: 100, default: 10 },
  });
  expect(parameter("movieId")).toMatchObject({
    schema: { type: "array", maxItems: 20, items: { type: "integer", minimum: 0, maximum: 4294967295 } },
    example: [4, 26],
  });
  expect(parameter("explain")?.schema).toMatchObject({ enum: ["true", "false", "1", "0"], default: "false" });
});

test("a model of a single film is described too", async () => {
  const one = storeOf([{ movieId: 4, title: "The Matrix", count: 20 }]);
  expect((await openApiDocument(one, ENDPOINTS)).paths["/similarity"].get.parameters[0].example).toBe("4,4");
});
