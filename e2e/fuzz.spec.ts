import assert from "node:assert/strict";
import { anyPair, HOSTILE, queries } from "./fuzz-queries";
import { test } from "./test";

/** How many random questions each route is asked. */
const QUESTIONS = Number(process.env.FUZZ || 25);
const PAGES = [
  ...["/", "/recommend", "/browse", "/models", "/movies/1-toy-story", "/movies/x", "/nowhere", "/compare", "/map"],
  ...["/people", "/people/martin-scorsese", "/people/x", "/tags", "/tags/time-travel", "/tags/x"],
  ...["/for-you", "/for-you/rate", "/you/films", "/you/history", "/movies/1-toy-story/reviews", "/together"],
];
const ENDPOINTS = [
  ...["/api/recommend", "/api/movies", "/api/movies/1", "/api/movies/1/similar", "/api/similarity"],
  ...["/api/people", "/api/tags", "/api/nothing"],
];

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
  tag: ["nostalgic", "heartwarming"],
  notTag: ["tense", "goofy", "nostalgic"],
  person: ["Tom Hanks"],
  notPerson: ["Tom Hanks", "Steven Spielberg", "Harrison Ford"],
  from: ["1950", "1980"],
  to: ["1990", "2005"],
  ratings: ["1", "50"],
  mean: ["2.5", "3.5"],
};

const FINE = [200, 307, 308, 400, 404];

/** Asks by plain requests and, as all of this file, checks by plain assertions: the browser's own keep a record of each. */
async function ask(baseURL: string | undefined, address: string) {
  const answer = await fetch(`${baseURL}${address}`, { redirect: "manual" });
  const text = await answer.text();
  if (!FINE.includes(answer.status)) throw new Error(`${address}: ${answer.status}, expected one of ${FINE}`);
  return { status: answer.status, json: () => JSON.parse(text) };
}

for (const [index, path] of [...PAGES, ...ENDPOINTS].entries()) {
  test(`${path}: no query breaks it`, async ({ baseURL }) => {
    test.setTimeout(60_000 + 200 * QUESTIONS);
    for (const query of queries(index + 1, QUESTIONS, anyPair)) await ask(baseURL, `${path}?${query}`);
  });
}

interface Film {
  movieId: number;
  year: number | null;
  genres: string[];
  ratingCount: number;
  ratingMean: number | null;
}

interface FilmDetails {
  directors: string[];
  cast: string[];
  tags: { tag: string }[];
}

type NameWish = "genre" | "notGenre" | "person" | "notPerson" | "notTag";
type Asked = Partial<Record<NameWish, string[]> & Record<"from" | "to" | "ratings" | "mean", number>>;

/** The wishes of a question that a film does not answer. */
function brokenWishes(film: Film, details: FilmDetails, asked: Asked): string[] {
  const people = [...details.directors, ...details.cast];
  const tags = details.tags.map(({ tag }) => tag);
  const lacks = (wish: NameWish, has: string[]) => (asked[wish] ?? []).some((name) => !has.includes(name));
  const hasOne = (wish: NameWish, has: string[]) => (asked[wish] ?? []).some((name) => has.includes(name));
  const broken = {
    genre: lacks("genre", film.genres),
    notGenre: hasOne("notGenre", film.genres),
    person: lacks("person", people),
    notPerson: hasOne("notPerson", people),
    notTag: hasOne("notTag", tags),
    from: (film.year ?? 0) < (asked.from ?? 0),
    to: (film.year ?? 9999) > (asked.to ?? 9999),
    ratings: film.ratingCount < (asked.ratings ?? 0),
    mean: (film.ratingMean ?? 0) < (asked.mean ?? 0),
  };
  return Object.entries(broken).flatMap(([wish, isBroken]) => (isBroken ? `${film.movieId}: ${wish}` : []));
}

test("what is left out never comes, and as many come as are asked for where there are as many", async ({ baseURL }) => {
  test.setTimeout(60_000 + 200 * QUESTIONS);
  let answered = 0;
  const known = new Map<number, FilmDetails>();
  const detailsOf = async (movieId: number) => {
    const details: FilmDetails = known.get(movieId) ?? (await ask(baseURL, `/api/movies/${movieId}`)).json();
    known.set(movieId, details);
    return details;
  };
  const wishes = Object.entries(WISHES);
  for (const query of queries(99, QUESTIONS, (oneOf) => {
    const [name, values] = oneOf(wishes);
    return [name, oneOf(values)];
  })) {
    const answer = await ask(baseURL, `/api/recommend?movieId=1&movieId=40&${query}`);
    if (answer.status !== 200) continue; // contradictions and repetitions are refused
    answered++;
    const { query: asked, fitting, recommendations } = answer.json();
    const films: Film[] = recommendations;
    const ids = films.map(({ movieId }) => movieId);
    assert.equal(new Set(ids).size, ids.length, query);
    for (const { movieId } of asked.movies) assert(!ids.includes(movieId), query);
    for (const movieId of asked.not ?? []) assert(!ids.includes(movieId), query);
    assert.equal(ids.length, fitting === undefined ? asked.k : Math.min(asked.k, fitting), query);
    const broken = films.map(async (film) => brokenWishes(film, await detailsOf(film.movieId), asked));
    assert.deepEqual((await Promise.all(broken)).flat(), [], query);
  }
  assert(answered > QUESTIONS / 10, `${answered} questions of ${QUESTIONS} were answered`);
});

test("no name in a path breaks a page", async ({ baseURL }) => {
  for (const path of ["/people", "/tags", "/movies", "/api/movies"])
    for (const name of HOSTILE) await ask(baseURL, `${path}/${encodeURIComponent(name)}`);
});

/** Lists that are cut at a limit: what one entry is told apart by. */
const LISTS = {
  people: { path: "/api/people", key: "slug", words: ["", "hanks", "m", "scorsesi", "van"] },
  tags: { path: "/api/tags", key: "slug", words: ["", "space", "t", "nostalgc", "time"] },
  movies: { path: "/api/movies", key: "movieId", words: ["", "toy story", "the", "mattrix", "amelie"] },
};
const MOST = 50;

for (const [list, { path, key, words }] of Object.entries(LISTS)) {
  test(`${path}: as many as are asked for where there are as many, each once, the best first`, async ({ baseURL }) => {
    test.setTimeout(60_000 + 200 * QUESTIONS);
    const keysOf = async (query: URLSearchParams) => {
      const answer = await ask(baseURL, `${path}?${query}`);
      return answer.json()[list].map((entry: Record<string, unknown>) => entry[key]);
    };
    const whole = new Map<string, unknown[]>();
    for (const q of words) whole.set(q, await keysOf(new URLSearchParams({ q, limit: String(MOST) })));
    assert.equal(whole.get("")?.length, MOST);
    for (const query of queries(7, QUESTIONS, (oneOf) => [oneOf(words), oneOf(["1", "3", "8", "20", "49"])])) {
      for (const [q, limit] of new URLSearchParams(query)) {
        const found = await keysOf(new URLSearchParams({ q, limit }));
        assert.equal(new Set(found).size, found.length, q);
        assert.deepEqual(found, whole.get(q)?.slice(0, Number(limit)), `${q} ${limit}`);
      }
    }
  });
}

test("/api/movies/{movieId}/similar: exactly as many as are asked for, never the film itself", async ({ baseURL }) => {
  test.setTimeout(60_000 + 200 * QUESTIONS);
  for (const query of queries(13, QUESTIONS, (oneOf) => [oneOf(["1", "12", "40"]), oneOf(["1", "9", "100"])])) {
    const [[movieId, k]] = new URLSearchParams(query);
    const answer = await ask(baseURL, `/api/movies/${movieId}/similar?k=${k}`);
    const ids = answer.json().recommendations.map((film: Film) => film.movieId);
    assert(!ids.includes(Number(movieId)));
    assert.equal(new Set(ids).size, Number(k));
  }
});
