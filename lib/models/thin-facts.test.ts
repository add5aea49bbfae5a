import { expect, test } from "vitest";
import { toCsr } from "@/lib/linalg/matrices.fixture";
import { testPools } from "@/lib/linalg/parallel/pools.fixture";
import { uniformGenerator } from "@/lib/linalg/random";
import { fitCollaborative } from "./embeddings";
import { countApplications, type FilmFacts, isUnknown } from "./film-facts";
import { cosineOfRows } from "./matrix-rows";
import { thinFacts, thinTags } from "./thin-facts";

const { inDirtyMemory } = testPools(1);
const [USERS, FILMS] = [60, 12];

/** Each film is rated by two people in three, stars following a pattern of three groups. */
const uniform = uniformGenerator(1);
const ratings = toCsr({
  rows: USERS,
  columns: FILMS,
  data: Float64Array.from({ length: USERS * FILMS }, (_, p) =>
    uniform() < 2 / 3 ? ((Math.floor(p / FILMS) + (p % FILMS)) % 3) * 4 + 2 : 0,
  ),
});

const thinned = (seed: number) =>
  inDirtyMemory(async (pool) => {
    const model = await fitCollaborative(pool, ratings, { rank: 4, iterations: 6, seed: 1 });
    const ratingCounts = new Uint32Array(FILMS);
    for (const film of ratings.indices) ratingCounts[film]++;
    const places = { ...model.collaborativeEmbeddings, data: model.collaborativeEmbeddings.data.slice() };
    const facts: FilmFacts = {
      rows: Uint32Array.from({ length: FILMS }, (_, film) => film),
      described: Array.from({ length: FILMS }, (_, film) => ({
        genres: [],
        directors: [],
        cast: [],
        tagCounts: new Map([[film, 9]]),
      })),
      ratingCounts,
      places,
    };
    return { facts, some: thinFacts(facts, Uint32Array.of(7, 2, 5), ratings, model, seed) };
  });

test("keeps some ratings and tags of the films asked for, and nothing that was not there", async () => {
  const seen = new Set<number>();
  for (let seed = 0; seed < 20; seed++) {
    const { facts, some } = await thinned(seed);
    expect(some.rows).toEqual(Uint32Array.of(7, 2, 5));
    [7, 2, 5].forEach((film, p) => {
      expect(some.ratingCounts[p]).toBeLessThanOrEqual(facts.ratingCounts[film]);
      seen.add(some.ratingCounts[p]);
      for (const [tag, people] of some.described[p].tagCounts) {
        expect(tag).toBe(film);
        expect(people).toBeLessThanOrEqual(9);
      }
    });
  }
  expect(Math.min(...seen)).toBe(0);
  expect(seen.size).toBeGreaterThan(10);
});

test("a place of few ratings is a unit row, that of none is zero, and of many it is near to that of all", async () => {
  const cosines: [number, number][] = [];
  for (let seed = 0; seed < 40; seed++) {
    const { facts, some } = await thinned(seed);
    [7, 2, 5].forEach((film, p) => {
      const length = Math.hypot(...some.places.data.subarray(p * 4, (p + 1) * 4));
      expect(length).toBeCloseTo(some.ratingCounts[p] > 0 ? 1 : 0, 5);
      cosines.push([some.ratingCounts[p] / facts.ratingCounts[film], cosineOfRows(some.places, p, facts.places, film)]);
    });
  }
  const many = cosines.filter(([share]) => share > 0.7).map(([, cosine]) => cosine);
  expect(many.length).toBeGreaterThan(3);
  for (const cosine of many) expect(cosine).toBeGreaterThan(0.9);
});

test("a seed gives the same films, another others", async () => {
  expect((await thinned(3)).some).toEqual((await thinned(3)).some);
  expect((await thinned(3)).some.ratingCounts).not.toEqual((await thinned(4)).some.ratingCounts);
});

test("all applications are kept of all, none of none, a half of half", () => {
  const tags = new Map([
    [4, 500],
    [1, 500],
  ]);
  expect(thinTags(tags, 1, uniform)).toEqual(tags);
  expect(thinTags(tags, 0, uniform).size).toBe(0);
  expect(Math.abs(countApplications(thinTags(tags, 0.5, uniform)) - 500)).toBeLessThan(80);
});

test("only a film without genres, tags, year, people and ratings is unknown", () => {
  const bare = { genres: [], directors: [], cast: [], tagCounts: new Map<number, number>() };
  const described = [bare, bare, { ...bare, year: 1999 }, { ...bare, cast: ["A"] }, { ...bare, genres: ["War"] }];
  const rows = Uint32Array.from(described, (_, film) => film);
  const facts = {
    rows,
    described,
    ratingCounts: Uint32Array.of(0, 1, 0, 0, 0),
    places: { rows: 5, columns: 0, data: new Float32Array() },
  };
  expect(described.map((_, film) => isUnknown(facts, film))).toEqual([true, false, false, false, false]);
});
