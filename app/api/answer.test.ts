import fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import { isModelUnavailable, loadStore } from "@/lib/catalog/store";
import { store } from "@/lib/catalog/store.fixture";
import { answerApi } from "./answer";

const logged = vi.hoisted(() => vi.fn());
vi.mock("pino", () => ({ default: () => ({ error: logged }) }));
vi.mock("@/lib/catalog/store", async (original) => ({
  ...(await original<typeof import("@/lib/catalog/store")>()),
  isModelUnavailable: vi.fn(),
  loadStore: vi.fn(),
}));

vi.stubEnv("API_RATE_LIMIT", "0");

const EVERY_ANSWER = {
  "X-Content-Type-Options": "nosniff",
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, RateLimit, RateLimit-Policy, Retry-After",
  Vary: "Accept",
};
const QUESTION = "/api/recommend?movieId=4&k=3";

const ask = (target: string, headers = {}, method = "GET") => answerApi({ method, target, headers });
const etagOf = async (target: string, headers = {}) => (await ask(target, headers)).headers.ETag;

beforeEach(() => {
  logged.mockReset();
  vi.mocked(isModelUnavailable).mockReset().mockReturnValue(false);
  vi.mocked(loadStore).mockReset().mockResolvedValue(store);
});

test("an answer is JSON that caches may keep, with a tag of the model and the question", async () => {
  const { status, headers, body } = await ask(QUESTION);
  expect(status).toBe(200);
  expect(headers).toEqual({
    "Content-Type": "application/json",
    "Cache-Control": "public, max-age=300",
    ...EVERY_ANSWER,
    ETag: expect.stringMatching(/^W\/"0123456789abcdef-1-[\w-]{16}"$/),
  });
  expect(JSON.parse(body).recommendations).toHaveLength(3);
});

test("equal questions have equal tags in whatever order their parameters come", async () => {
  expect(await etagOf("/api/recommend?k=3&movieId=4")).toBe(await etagOf(QUESTION));
  expect(await etagOf("/api/movies?limit=3&q=dune%202021")).toBe(await etagOf("/api/movies?q=dune+2021&limit=3"));
});

test("what an endpoint does not ask for makes no other tag", async () => {
  expect(await etagOf(`${QUESTION}&utm_source=x`)).toBe(await etagOf(QUESTION));
});

test("other questions, forms, endpoints and models have other tags", async () => {
  const tags = new Set([await etagOf(QUESTION), await etagOf("/api/recommend?movieId=4&k=4")]);
  tags
    .add(await etagOf(`${QUESTION}&explain=true`))
    .add(await etagOf(QUESTION, { accept: "text/csv" }))
    .add(await etagOf("/api/movies/4"))
    .add(await etagOf("/api/movies/26"))
    .add(await etagOf("/api/movies"));
  // One title with an ampersand, and a title and a number.
  tags.add(await etagOf("/api/movies?q=x%26limit%3D3")).add(await etagOf("/api/movies?q=x&limit=3"));
  const manifest = { ...store.model.manifest, modelVersion: "fedcba9876543210" };
  vi.mocked(loadStore).mockResolvedValue({ ...store, model: { ...store.model, manifest } });
  tags.add(await etagOf(QUESTION));
  expect(tags.size).toBe(10);
});

test("a client that has the answer gets 304 and no body", async () => {
  const etag = await etagOf(QUESTION);
  for (const had of [etag, etag.replace("W/", ""), `"other", ${etag}`, ` ${etag} `, "*"]) {
    const { status, headers, body } = await ask(QUESTION, { "if-none-match": had });
    expect([status, body, headers.ETag]).toEqual([304, "", etag]);
  }
});

test("a client that has another answer gets this one", async () => {
  for (const had of ["", '""', 'W/"other"', await etagOf("/api/movies/4")]) {
    expect((await ask(QUESTION, { "if-none-match": had })).status).toBe(200);
  }
});

test.each([
  ["/api", 404, "Unknown endpoint", "There is nothing at /api."],
  ["/api/films?x=1", 404, "Unknown endpoint", "There is nothing at /api/films."],
  ["/api/movies/1/2", 404, "Unknown endpoint", "There is nothing at /api/movies/1/2."],
  ["/api/recommend?movieId=99", 404, "Unknown film", "There is no film with movieId 99 in this data set."],
  ["/api/recommend?movieId=4&k=0", 400, "Invalid parameter", 'k: got "0", expected a whole number from 1 to 100'],
])("%s is a problem of status %d: %s", async (target, status, title, detail) => {
  const answer = await ask(target, { "if-none-match": "*" });
  expect(answer.status).toBe(status);
  expect(answer.headers).toEqual({
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    ...EVERY_ANSWER,
  });
  expect(JSON.parse(answer.body)).toMatchObject({ type: "about:blank", title, status, detail });
  expect(logged).not.toHaveBeenCalled();
});

test("a list is given as CSV to whoever would rather have that", async () => {
  const { status, headers, body } = await ask(QUESTION, { accept: "application/json;q=0.5, text/csv" });
  expect([status, headers["Content-Type"]]).toEqual([200, "text/csv; charset=utf-8; header=present"]);
  const { recommendations } = JSON.parse((await ask(QUESTION)).body);
  const [header, ...rows] = body.split("\r\n");
  expect(header).toBe("movieId,title,year,genres,score,confidence,ratingCount,ratingMean");
  expect(rows.map((row) => Number(row.split(",")[0]))).toEqual(
    recommendations.map(({ movieId }: { movieId: number }) => movieId),
  );
  for (const target of ["/api/movies?q=dune", "/api/movies/4/similar?k=3&explain=true"]) {
    expect((await ask(target, { accept: "text/csv" })).body).toMatch(/^movieId,title,year,genres,/);
  }
});

test.each([
  ["/api/health", "text/csv", "application/json"],
  ["/api/movies/4", "text/csv", "application/json"],
  [QUESTION, "image/png", "application/json, text/csv"],
])("%s is not to be had as %s", async (target, accept, offered) => {
  const { status, headers, body } = await ask(target, { accept });
  expect([status, headers["Content-Type"]]).toEqual([406, "application/problem+json"]);
  expect(JSON.parse(body).detail).toBe(`Accept takes none of what there is here: ${offered}.`);
});

test("HEAD is answered as GET", async () => {
  expect(await ask(QUESTION, {}, "HEAD")).toEqual(await ask(QUESTION));
});

test("OPTIONS says what other sites' pages may ask", async () => {
  const { status, headers, body } = await ask("/api/movies/4", {}, "OPTIONS");
  expect([status, body]).toEqual([204, ""]);
  expect(headers).toMatchObject({
    Allow: "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Origin": "*",
  });
  expect((await ask("/api/films", {}, "OPTIONS")).status).toBe(404);
});

test.each(["POST", "PUT", "PATCH", "DELETE", "get"])("%s is not allowed", async (method) => {
  const { status, headers, body } = await ask(QUESTION, {}, method);
  expect([status, headers.Allow, headers["Content-Type"]]).toEqual([
    405,
    "GET, HEAD, OPTIONS",
    "application/problem+json",
  ]);
  expect(JSON.parse(body).detail).toBe(`The method is ${method}, expected one of GET, HEAD, OPTIONS.`);
});

test("an unexpected error is logged and not shown", async () => {
  const error = new TypeError("secret is not a function");
  vi.mocked(loadStore).mockRejectedValue(error);
  const { status, headers, body } = await ask(QUESTION);
  expect([status, headers["Content-Type"]]).toEqual([500, "application/problem+json"]);
  expect(JSON.parse(body)).toEqual({
    type: "about:blank",
    title: "Internal error",
    status: 500,
    detail: "Something went wrong here; the server's log says what.",
  });
  expect(logged).toHaveBeenCalledExactlyOnceWith(error);
});

test("a model that cannot be read is a 503 that says what to run", async () => {
  vi.mocked(loadStore).mockRejectedValue(new Error("model.safetensors: cut short"));
  vi.mocked(isModelUnavailable).mockReturnValue(true);
  const { status, body } = await ask(QUESTION);
  expect(status).toBe(503);
  expect(JSON.parse(body).detail).toBe("The model is not there or cannot be read. Run npm run build:model.");
});

test("health is answered afresh each time", async () => {
  const { status, headers, body } = await ask("/api/health", { "if-none-match": "*" });
  expect([status, headers]).toEqual([
    200,
    { "Content-Type": "application/json", "Cache-Control": "no-store", ...EVERY_ANSWER },
  ]);
  expect(JSON.parse(body)).toEqual({
    status: "ok",
    dataset: "fixture",
    films: store.model.movies.length,
    ratings: store.model.manifest.dataset.ratings,
    ratingsSimulated: true,
    modelVersion: "0123456789abcdef",
  });
});

test("any address below /api is answered without an error of ours", async () => {
  const endpoints = fc.constantFrom("", "recommend?", "movies?q=", "movies/", "similarity?movies=", "recommend?title=");
  const rest = fc.oneof(fc.string({ unit: "binary" }), fc.string(), fc.webQueryParameters(), fc.constant("4,26"));
  await fc.assert(
    fc.asyncProperty(endpoints, rest, async (endpoint, text) => {
      const { status, body } = await ask(`/api/${endpoint}${text}`);
      expect([200, 400, 404]).toContain(status);
      expect(() => JSON.parse(body)).not.toThrow();
      expect(logged).not.toHaveBeenCalled();
    }),
  );
});
