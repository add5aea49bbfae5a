import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./test";

/** Random query strings on each route; FUZZ sets how many. */
const QUESTIONS = Number(process.env.FUZZ || 60);
const PAGES = ["/", "/recommend", "/browse", "/models", "/movies/1-toy-story", "/movies/x", "/nowhere"];
const ENDPOINTS = ["/api/recommend", "/api/movies", "/api/movies/1", "/api/similarity", "/api/nothing"];

const NAMES = [
  ...[
    "movie",
    "movieId",
    "title",
    "imdb",
    "tmdb",
    "model",
    "k",
    "tab",
    "explain",
    "q",
    "limit",
    "movies",
    "sort",
    "page",
  ],
  ...[
    "not",
    "variety",
    "popularity",
    "recency",
    "more",
    "less",
    "genre",
    "notGenre",
    "tag",
    "notTag",
    "person",
    "notPerson",
  ],
  ...["from", "to", "ratings", "mean"],
];
const SENSIBLE = [
  ...[
    "1",
    "2",
    "12",
    "40",
    "1,12",
    "hybrid",
    "content",
    "ease",
    "factors",
    "popularity",
    "collaborative",
    "table",
    "analytics",
  ],
  ...[
    "true",
    "Comedy",
    "Drama",
    "Sci-Fi",
    "nostalgic",
    "space",
    "heartwarming",
    "Tom Hanks",
    "1980",
    "1999",
    "50",
    "-50",
    "3.5",
    "100",
  ],
];
const HOSTILE = [
  ...[
    "",
    " ",
    "\u0000",
    "%",
    "٣",
    "1e9",
    "-1",
    "NaN",
    "99999999999",
    "'; DROP TABLE",
    "<script>",
    "../../etc",
    "{}",
    "[]",
  ],
  ...["x".repeat(3000), "\ud83d\ude00", "__proto__", "constructor", "0x10", "+5", "1.5", "null", "undefined"],
];

/** mulberry32. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many queries of one to eight pairs. */
function queries(seed: number, pairOf: (oneOf: <T>(values: readonly T[]) => T) => [string, string]): string[] {
  const uniform = random(seed);
  const oneOf = <T>(values: readonly T[]) => values[Math.floor(uniform() * values.length)];
  return Array.from({ length: QUESTIONS }, () => {
    const pairs = Array.from({ length: 1 + Math.floor(uniform() * 8) }, () => pairOf(oneOf));
    return pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  });
}

const GENRES = ["Comedy", "Drama", "Sci-Fi", "Action", "Romance"];
/** Values that each wish may have. */
const WISHES: Record<string, string[]> = {
  model: ["hybrid", "content", "collaborative", "ease", "factors", "popularity"],
  k: ["1", "7", "100"],
  not: ["2", "12", "50"],
  variety: ["0", "40", "100"],
  popularity: ["-100", "-30", "60"],
  recency: ["-100", "20", "100"],
  more: ["nostalgic", "tense"],
  less: ["heartwarming", "goofy"],
  genre: GENRES,
  notGenre: GENRES,
  from: ["1950", "1980"],
  to: ["1990", "2005"],
  ratings: ["1", "50"],
  mean: ["2.5", "3.5"],
};

async function ask(request: APIRequestContext, address: string) {
  const answer = await request.get(address, { maxRedirects: 0 });
  expect([200, 304, 307, 308, 400, 404], address).toContain(answer.status());
  return answer;
}

for (const [index, path] of [...PAGES, ...ENDPOINTS].entries()) {
  test(`${path}: no query breaks it`, async ({ request }) => {
    test.setTimeout(60_000 + 200 * QUESTIONS);
    const pairOf = (oneOf: <T>(values: readonly T[]) => T): [string, string] => [
      oneOf(NAMES),
      oneOf([SENSIBLE, SENSIBLE, HOSTILE].map(oneOf)),
    ];
    for (const query of queries(index + 1, pairOf)) await ask(request, `${path}?${query}`);
  });
}

interface Film {
  movieId: number;
  year: number | null;
  genres: string[];
  ratingCount: number;
  ratingMean: number | null;
}

test("what is left out never comes, and as many come as are asked for where there are as many", async ({ request }) => {
  test.setTimeout(60_000 + 200 * QUESTIONS);
  let answered = 0;
  const wishes = Object.entries(WISHES);
  for (const query of queries(99, (oneOf) => {
    const [name, values] = oneOf(wishes);
    return [name, oneOf(values)];
  })) {
    const answer = await ask(request, `/api/recommend?movieId=1&movieId=40&${query}`);
    if (answer.status() !== 200) continue; // contradictions and repetitions are refused
    answered++;
    const { query: asked, fitting, recommendations } = await answer.json();
    const films: Film[] = recommendations;
    const ids = films.map(({ movieId }) => movieId);
    expect(new Set(ids).size, query).toBe(ids.length);
    for (const { movieId } of asked.movies) expect(ids, query).not.toContain(movieId);
    for (const movieId of asked.not ?? []) expect(ids, query).not.toContain(movieId);
    expect(ids.length, query).toBe(fitting === undefined ? asked.k : Math.min(asked.k, fitting));
    for (const film of films) {
      for (const genre of asked.genre ?? []) expect(film.genres, query).toContain(genre);
      for (const genre of asked.notGenre ?? []) expect(film.genres, query).not.toContain(genre);
      expect(film.year ?? 0, query).toBeGreaterThanOrEqual(asked.from ?? 0);
      expect(film.year ?? 9999, query).toBeLessThanOrEqual(asked.to ?? 9999);
      expect(film.ratingCount, query).toBeGreaterThanOrEqual(asked.ratings ?? 0);
      expect(film.ratingMean ?? 0, query).toBeGreaterThanOrEqual(asked.mean ?? 0);
    }
  }
  expect(answered).toBeGreaterThan(QUESTIONS / 10);
});
