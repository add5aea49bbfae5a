import { expect, test } from "./test";

test("recommends by movieId, by title and by several films", async ({ request }) => {
  const byId = await (await request.get("/api/recommend?movieId=1")).json();
  expect(byId.query).toEqual({ movies: [{ movieId: 1, title: "Toy Story", year: 1995 }], model: "hybrid", k: 10 });
  expect(byId.model).toBe("hybrid");
  expect(byId.recommendations).toHaveLength(10);
  const keys = ["confidence", "genres", "movieId", "ratingCount", "ratingMean", "score", "title", "year"];
  for (const movie of byId.recommendations) expect(Object.keys(movie).sort()).toEqual(keys);
  const scores = byId.recommendations.map(({ score }: { score: number }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  const byTitle = await (await request.get("/api/recommend?title=toy story (1995)")).json();
  expect(byTitle.recommendations).toEqual(byId.recommendations);

  const { recommendations } = await (
    await request.get("/api/recommend?movieId=1&movieId=2&k=5&model=collaborative")
  ).json();
  expect(recommendations).toHaveLength(5);
  for (const { movieId } of recommendations) expect([1, 2]).not.toContain(movieId);
});

test("a pair's similarity is the score that one gives the other", async ({ request }) => {
  for (const model of ["hybrid", "content", "collaborative"]) {
    const answer = await (await request.get(`/api/recommend?movieId=1&k=3&model=${model}`)).json();
    for (const { movieId, score } of answer.recommendations) {
      const pair = await (await request.get(`/api/similarity?movies=1,${movieId}`)).json();
      expect(Object.keys(pair).sort()).toEqual(["collaborative", "content", "hybrid", "similarity"]);
      expect(pair[model]).toBeCloseTo(score, 5);
    }
  }
});

test("explains scores by parts that sum to them, by every engine", async ({ request }) => {
  for (const model of ["hybrid", "content", "collaborative", "ease", "factors", "popularity"]) {
    const url = `/api/recommend?movieId=1&movieId=2&k=5&model=${model}&explain=true`;
    const answer = await (await request.get(url)).json();
    expect(answer.model).toBe(model);
    expect(answer.recommendations).toHaveLength(5);
    for (const { score, explanation } of answer.recommendations) {
      const sum = (parts: { contribution: number }[]) => parts.reduce((total, part) => total + part.contribution, 0);
      expect(Math.abs(sum(explanation.parts) - score)).toBeLessThan(1e-5 * Math.max(1, score));
      expect(Math.abs(explanation.base + sum(explanation.seeds) - score)).toBeLessThan(1e-5 * Math.max(1, score));
    }
  }
});

test("tells of films, one and many", async ({ request }) => {
  const { movies } = await (await request.get("/api/movies?q=matrx&limit=2")).json();
  expect(movies[0].title).toBe("The Matrix");
  const movie = await (await request.get(`/api/movies/${movies[0].movieId}`)).json();
  expect(movie).toMatchObject({ title: "The Matrix", year: 1999, ratingCount: movies[0].ratingCount });
  expect(movie.histogram.reduce((sum: number, count: number) => sum + count, 0)).toBe(movie.ratingCount);
});

test("films like one are what is recommended for it", async ({ request }) => {
  const similar = await (await request.get("/api/movies/1/similar?k=4&model=content&explain=true")).json();
  expect(similar.recommendations).toHaveLength(4);
  const recommended = await request.get("/api/recommend?movieId=1&k=4&model=content&explain=true");
  expect(similar).toEqual(await recommended.json());
});

test("lists are to be had as CSV, and nothing as a picture", async ({ request }) => {
  const json = await request.get("/api/recommend?movieId=1&k=3");
  const csv = await request.get("/api/recommend?movieId=1&k=3", { headers: { Accept: "text/csv" } });
  expect(csv.headers()["content-type"]).toBe("text/csv; charset=utf-8; header=present");
  expect(csv.headers().vary).toContain("Accept");
  expect(csv.headers().etag).not.toBe(json.headers().etag);
  const [header, ...rows] = (await csv.text()).split("\r\n");
  expect(header).toBe("movieId,title,year,genres,score,confidence,ratingCount,ratingMean");
  const { recommendations } = await json.json();
  expect(rows.map((row) => row.split(",")[0])).toEqual(
    recommendations.map(({ movieId }: { movieId: number }) => String(movieId)),
  );
  for (const [path, accept] of [
    ["/api/recommend?movieId=1", "image/png"],
    ["/api/health", "text/csv"],
  ]) {
    const refused = await request.get(path, { headers: { Accept: accept } });
    expect([refused.status(), refused.headers()["content-type"]]).toEqual([406, "application/problem+json"]);
  }
});

test("HEAD, OPTIONS and what is not allowed", async ({ request }) => {
  const url = "/api/movies/1";
  const get = await request.get(url);
  const head = await request.head(url);
  expect([head.status(), await head.text(), head.headers().etag]).toEqual([200, "", get.headers().etag]);
  const options = await request.fetch(url, { method: "OPTIONS" });
  expect([options.status(), options.headers().allow]).toEqual([204, "GET, HEAD, OPTIONS"]);
  expect(options.headers()["access-control-allow-origin"]).toBe("*");
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    const refused = await request.fetch(url, { method, data: { title: "x" } });
    expect([refused.status(), refused.headers().allow]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expect((await refused.json()).status).toBe(405);
  }
});

test("a page of another site may read answers", async ({ page, baseURL }) => {
  const elsewhere = new URL("/icon.svg", baseURL);
  elsewhere.port = String(Number(elsewhere.port) + 1);
  await page.goto(elsewhere.href);
  const read = await page.evaluate(async (url) => {
    const response = await fetch(url, { headers: { "If-None-Match": '"x"' } });
    return [response.status, response.headers.get("ETag"), (await response.json()).title];
  }, `${baseURL}/api/movies/1`);
  expect(read).toEqual([200, expect.stringMatching(/^W\//), "Toy Story"]);
});

test("openapi.json describes what is there, and its examples are answered so", async ({ request }) => {
  const response = await request.get("/api/openapi.json");
  expect(response.headers().etag).toBeTruthy();
  const { openapi, servers, paths } = await response.json();
  expect([openapi, servers]).toEqual(["3.1.0", [{ url: "/api" }]]);
  const { parameters, responses } = paths["/movies"].get;
  const pairs = parameters.map(({ name, example }: { name: string; example: unknown }) => [name, String(example)]);
  const answer = await request.get(`${servers[0].url}/movies?${new URLSearchParams(pairs)}`);
  expect(await answer.json()).toEqual(responses[200].content["application/json"].example);
});

test.describe("a server that limits how often it is asked", () => {
  test.use({ baseURL: `http://127.0.0.1:${Number(process.env.E2E_PORT || 3210) + 1}` });

  test("refuses with 429 who asks too often, and nobody else", async ({ request }) => {
    const ask = (client: string) =>
      request.get("/api/health", { headers: { "X-Forwarded-For": `198.51.100.1, ${client}` } });
    const first = await ask("203.0.113.7");
    expect(first.status()).toBe(503);
    expect(first.headers()["ratelimit-policy"]).toBe('"default";q=10;w=60');
    expect(first.headers().ratelimit).toMatch(/^"default";r=9;t=\d+$/);
    const answers = await Promise.all(Array.from({ length: 30 }, () => ask("203.0.113.7")));
    const refused = answers.filter((answer) => answer.status() === 429);
    expect(refused.length).toBeGreaterThan(10);
    expect(refused[0].headers()["content-type"]).toBe("application/problem+json");
    expect(Number(refused[0].headers()["retry-after"])).toBeGreaterThan(0);
    expect(await refused[0].json()).toMatchObject({ status: 429, "violated-policies": ["default"] });
    expect((await ask("203.0.113.8")).status()).toBe(503);
  });
});

test("health names the data set and the model", async ({ request }) => {
  const health = await (await request.get("/api/health")).json();
  expect(health).toMatchObject({ status: "ok", dataset: "sample", films: 4335, ratingsSimulated: true });
  expect(health.modelVersion).toMatch(/^[0-9a-f]{16}$/);
});

for (const [query, parameter] of [
  ["movieId=abc", "movieId"],
  ["movieId=-1", "movieId"],
  ["movieId=1&movieId=1.5", "movieId"],
  ["movieId=1&k=0", "k"],
  ["movieId=1&k=101", "k"],
  ["movieId=1&k=5&k=6", "k"],
  ["movieId=1&model=magic", "model"],
  ["title=", "title"],
  [`title=${"x".repeat(301)}`, "title"],
  [Array.from({ length: 21 }, () => "movieId=1").join("&"), "movieId"],
  ["", "movieId"],
]) {
  test(`400 names ${parameter} for ?${query.slice(0, 40)}`, async ({ request }) => {
    const response = await request.get(`/api/recommend?${query}`);
    expect(response.status()).toBe(400);
    expect(response.headers()["content-type"]).toContain("application/problem+json");
    const problem = await response.json();
    expect(problem).toMatchObject({ status: 400, parameter });
    expect(problem.detail).toContain(parameter);
  });
}

test("404 suggests up to five films", async ({ request }) => {
  for (const [path, least] of [
    ["/api/recommend?title=Toy Storey 2", 1],
    ["/api/recommend?movieId=987654", 5],
    ["/api/movies/987654", 5],
    ["/api/movies/987654/similar", 5],
    ["/api/similarity?movies=1,987654", 5],
  ] as const) {
    const response = await request.get(path);
    expect(response.status()).toBe(404);
    const { suggestions, detail } = await response.json();
    expect(detail).toContain("There is no film with");
    expect(suggestions.length).toBeGreaterThanOrEqual(least);
    expect(suggestions.length).toBeLessThanOrEqual(5);
  }
  expect((await request.get("/api/nothing")).status()).toBe(404);
  expect((await request.get("/api/similarity?movies=1")).status()).toBe(400);
});

test("what a client has is not sent again", async ({ request }) => {
  const first = await request.get("/api/recommend?movieId=1&k=3");
  const { etag } = first.headers();
  expect(first.headers()["cache-control"]).toContain("public");
  const again = await request.get("/api/recommend?k=3&movieId=1", { headers: { "If-None-Match": etag } });
  expect(again.status()).toBe(304);
  expect(await again.text()).toBe("");
  const other = await request.get("/api/recommend?movieId=2&k=3", { headers: { "If-None-Match": etag } });
  expect(other.status()).toBe(200);
});

test("no query string is a server error", async ({ request }) => {
  const random = mulberry(20240917);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)];
  const names = [
    "movieId",
    "movie",
    "title",
    "imdb",
    "tmdb",
    "model",
    "k",
    "tab",
    "q",
    "limit",
    "movies",
    "__proto__",
    "",
  ];
  const values = [
    "1",
    "2,3",
    "-1",
    "1e9",
    "NaN",
    "%00",
    "%F0%9F%8E%AC",
    "content",
    "'\"<b>",
    "%",
    "%E0%A4%A",
    "+",
    "a".repeat(900),
  ];
  const paths = ["/api/recommend", "/api/movies", "/api/movies/1", "/api/similarity", "/api/health", "/recommend", "/"];
  for (let round = 0; round < 250; round++) {
    const pairs = Array.from({ length: Math.floor(random() * 5) }, () => `${pick(names)}=${pick(values)}`);
    const url = `${pick(paths)}?${pairs.join("&")}`;
    expect((await request.get(url)).status(), url).toBeLessThan(500);
  }
});

/** A small seeded generator (mulberry32), so that a failure can be repeated. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
