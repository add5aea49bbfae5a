import Ajv, { type ValidateFunction } from "ajv/dist/2020";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { answerApi } from "@/app/api/answer";
import { store } from "@/lib/catalog/store.fixture";
import { MODELS } from "@/types/recommendation";
import type { JsonSchema, OpenApiDocument, Parameter, Reference, Response } from "./types";

vi.stubEnv("API_RATE_LIMIT", "0");
vi.mock("@/lib/catalog/store", async (original) => ({
  ...(await original<typeof import("@/lib/catalog/store")>()),
  loadStore: async () => store,
}));

const ask = (target: string, headers = {}, method = "GET") => answerApi({ method, target, headers });

const served: OpenApiDocument = JSON.parse((await ask("/api/openapi.json")).body);
// The document's own keywords are none of JSON Schema's, so they are not looked at unless a reference leads there.
const ajv = new Ajv({ strict: true, strictTypes: false }).addVocabulary(Object.keys(served)).addSchema(served, "api");

const validators = new Map<JsonSchema, ValidateFunction>();

/** What is wrong with a value, by a schema of the document. */
function faultsOf(schema: JsonSchema, value: unknown): string[] {
  const text = JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"api#/');
  const validate = validators.get(schema) ?? ajv.compile(JSON.parse(text));
  validators.set(schema, validate);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function resolve<T>(value: T | Reference): T {
  if (typeof value !== "object" || value === null || !("$ref" in value)) return value as T;
  const keys = value.$ref.replace("#/", "").split("/");
  return keys.reduce((place, key) => (place as Record<string, unknown>)[key], served as unknown) as T;
}

const OPERATIONS = Object.entries(served.paths).map(([path, { get }]) => ({ path, ...get }));

const TUNED = "?movieId=4&not=26&variety=50&popularity=-20&genre=Drama&from=1990&mean=3.5&explain=true";

/** What each is asked in any case: what it answers, what is wrong, a film that is not there. */
const KNOWN: Record<string, string[]> = {
  "/recommend": ["?movieId=4&explain=true", "?movieId=x", "?title=zzz", TUNED],
  "/movies/{movieId}/similar": ["4/similar?explain=true", "4/similar?k=0", "99/similar"],
  "/similarity": ["?movies=4,26", "?movies=4", "?movies=4,99"],
  "/movies": ["?q=dune", "?limit=0"],
  "/movies/{movieId}": ["48", "x", "99"],
  "/people": ["?q=a", "?limit=0"],
  "/tags": ["?q=space", "?limit=0"],
  "/health": [""],
};

/** Films there are and are not, numbers within bounds and without, words, nonsense. */
const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("4", "26", "701", "702", "5", "1", "10", "100", "true", "Drama", "Sci-Fi") },
  fc.constantFrom(...MODELS, "4,26", "4,702", "tt0133093", "Dune", "The Matrix (1999)", "99", "0", "101", "-1", ""),
  fc.string({ unit: "grapheme" }),
);

function targets({ path, parameters }: (typeof OPERATIONS)[number]): fc.Arbitrary<string> {
  const names = parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
  const segments = fc.array(value, { minLength: 1, maxLength: 1 });
  const pairs = fc.array(fc.tuple(fc.constantFrom(...names, "other"), value), { maxLength: 5 });
  return fc.tuple(segments, pairs).map(([[segment], search]) => {
    // An address with no name, "." or ".." there is another resource's (RFC 3986, 5.2.4).
    const named = /^\.{0,2}$/.test(segment) ? "x" : encodeURIComponent(segment);
    const place = path.replace(/\{\w+\}/, () => named);
    return `/api${place}?${new URLSearchParams(search)}`;
  });
}

test.each(OPERATIONS)("$path answers as it is described, whatever is asked", async (operation) => {
  const accepts = fc.constantFrom(undefined, "application/json", "text/csv", "image/png", "text/csv;q=0.5, */*;q=0.1");
  const methods = fc.constantFrom("GET", "GET", "GET", "POST");
  const statuses = new Set<number>();
  const first = `/api${operation.path.replace(/\{.*/, "")}`;
  const known = KNOWN[operation.path].map((rest): [string, string | undefined, string] => [
    first + rest,
    undefined,
    "GET",
  ]);
  const [[target]] = known;
  const examples = [...known, [target, "image/png", "GET"], [target, undefined, "POST"]] as typeof known;
  await fc.assert(
    fc.asyncProperty(targets(operation), accepts, methods, async (target, accept, method) => {
      const { status, headers, body } = await ask(target, { accept }, method);
      statuses.add(status);
      const described = resolve<Response>(operation.responses[status]);
      expect(described, `${status} of ${target}`).toBeDefined();
      const mediaType = headers["Content-Type"].split(";")[0];
      const content = described.content?.[mediaType];
      expect(content, `${mediaType} of ${target}`).toBeDefined();
      const answer = mediaType === "text/csv" ? body : JSON.parse(body);
      expect(faultsOf(content?.schema ?? {}, answer)).toEqual([]);
      for (const header of ["ETag", "Allow"]) {
        expect(header in headers).toBe(header in (described.headers ?? {}));
      }
    }),
    { numRuns: 300, examples },
  );
  const asked = ["200", "405", "406", ...["400", "404"].filter((status) => status in operation.responses)];
  expect([...statuses].map(String).sort()).toEqual(asked.sort());
});

test("the validator minds what is not described", async () => {
  const { schema } = resolve<Response>(served.paths["/recommend"].get.responses[200]).content?.["application/json"] ?? {
    schema: {},
  };
  const answer = JSON.parse((await ask("/api/recommend?movieId=4&k=1&explain=true")).body);
  expect(faultsOf(schema, answer)).toEqual([]);
  expect(faultsOf(schema, { ...answer, more: 1 })).toEqual([" must NOT have additional properties"]);
  answer.recommendations[0].explanation.base = "0";
  expect(faultsOf(schema, answer)).toEqual(["/recommendations/0/explanation/base must be number"]);
});

/** A parameter's value as its schema sees it: numbers are written as texts, and names have no blanks around them. */
function asValue(text: string, { type, minLength }: JsonSchema): unknown {
  if (type === "integer") return /^-?\d+$/.test(text) ? Number(text) : text;
  if (type === "number") return /^(0|[1-9]\d*)(\.\d+)?$/.test(text) ? Number(text) : text;
  return minLength === undefined ? text : text.trim();
}

/** Blanks are as good as nothing. */
function isDescribed({ schema, allowEmptyValue }: Parameter, text: string): boolean {
  const one = schema.items ? schema.items : schema;
  return (allowEmptyValue && text.trim() === "") || faultsOf(one, asValue(text, one)).length === 0;
}

test.each(OPERATIONS.flatMap(({ path, parameters }) => parameters.map((parameter) => ({ path, ...parameter }))))(
  "$path takes as $name what it is described to take, and nothing else",
  async ({ path, ...parameter }) => {
    const written = fc.oneof(value, fc.nat(120).map(String), fc.string({ minLength: 295, maxLength: 305 }));
    await fc.assert(
      fc.asyncProperty(written, async (text) => {
        // In a path these are steps to another one.
        fc.pre(parameter.in === "query" || !["", ".", ".."].includes(text));
        const place = path.replace(/\{\w+\}/, parameter.in === "path" ? encodeURIComponent(text) : "4");
        const search = new URLSearchParams(parameter.in === "query" ? [[parameter.name, text]] : []);
        const { status, body } = await ask(`/api${place}?${search}`);
        const refused = status === 400 && JSON.parse(body).title === "Invalid parameter";
        expect(refused ? JSON.parse(body).parameter : undefined).toBe(
          isDescribed(parameter, text) ? undefined : parameter.name,
        );
      }),
    );
  },
);

test("429 is described as it is answered", () => {
  const problem = { type: "x:y", title: "t", status: 429, detail: "d", "violated-policies": ["default"] };
  const { content } = resolve<Response>(served.paths["/health"].get.responses[429]);
  expect(faultsOf(content?.["application/problem+json"].schema ?? {}, problem)).toEqual([]);
});
