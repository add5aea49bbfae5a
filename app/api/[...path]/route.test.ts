import { expect, test, vi } from "vitest";
import { store } from "@/lib/catalog/store.fixture";
import { GET, HEAD, OPTIONS, POST } from "./route";

vi.mock("@/lib/catalog/store", async (original) => ({
  ...(await original<typeof import("@/lib/catalog/store")>()),
  loadStore: async () => store,
}));

vi.stubEnv("API_RATE_LIMIT", "0");

const get = (target: string, headers = {}) => GET(new Request(`https://reelated.example${target}`, { headers }));

test("hands the address on and answers with what comes back", async () => {
  const response = await get("/api/movies?q=dune&limit=1");
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toBe("application/json");
  expect(await response.json()).toMatchObject({ query: { q: "dune", limit: 1 }, movies: [{ movieId: 2021 }] });
});

test("a client that has the answer gets 304 without a body", async () => {
  const etag = (await get("/api/movies/4")).headers.get("ETag") ?? "";
  const response = await get("/api/movies/4", { "If-None-Match": etag });
  expect([response.status, response.body, response.headers.get("ETag")]).toEqual([304, null, etag]);
});

test("problems keep their status and type", async () => {
  const response = await get("/api/nothing/here");
  expect(response.status).toBe(404);
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
});

test("other methods than GET come to the API too", async () => {
  const request = (method: string) => new Request("https://reelated.example/api/movies/4", { method });
  expect((await HEAD(request("HEAD"))).status).toBe(200);
  const options = await OPTIONS(request("OPTIONS"));
  expect([options.status, options.body, options.headers.get("Allow")]).toEqual([204, null, "GET, HEAD, OPTIONS"]);
  const post = await POST(request("POST"));
  expect([post.status, post.headers.get("Allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
});
