import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalizeRows } from "@/lib/linalg/normalize-rows";
import { normalGenerator } from "@/lib/linalg/random";
import { type ComparableFilms, FilmSimilarity, TRAITS } from "./film-similarity";

const FILMS = 60;
/** What 16 bits leave of a part, 0–1, of vectors as short as these. */
const ROUNDING = 2e-5;
const WEIGHTS = { collaborative: 0.4, content: 0.3, genres: 0.1, year: 0.05, credits: 0.15 };

function unitRows(rows: number, columns: number, seed: number) {
  const normal = normalGenerator(seed);
  const X = { rows, columns, data: Float64Array.from({ length: rows * columns }, normal) };
  X.data.fill(0, (rows - 2) * columns);
  return normalizeRows(X);
}

/** The last two films have nothing to compare by; the last but two has people alone. */
const films: ComparableFilms = {
  collaborativeEmbeddings: unitRows(FILMS, 7, 1),
  contentEmbeddings: unitRows(FILMS, 5, 2),
  contentConfidence: Float32Array.from({ length: FILMS }, (_, item) => (item % 2 === 0 ? 1 : 0.5)),
  ratingCounts: Uint32Array.from({ length: FILMS }, (_, item) => (item < FILMS - 2 ? 3 * (FILMS - item) : 0)),
  films: Array.from({ length: FILMS }, (_, item) =>
    item >= FILMS - 2
      ? { genres: [], directors: [], cast: [] }
      : {
          genres: [`genre ${item % 3}`, `kind ${item % 5}`],
          year: item % 9 === 0 ? undefined : 1930 + item,
          directors: [`director ${item % 12}`],
          cast: [`actor ${item % 6}`, `actor ${item % 7}`, `director ${(item * 5) % 12}`],
        },
  ),
};
const similarity = new FilmSimilarity(films, WEIGHTS);
const seedLists = fc.uniqueArray(fc.nat(FILMS - 3), { minLength: 1, maxLength: 4 });
const sumOf = (values: number[]) => values.reduce((a, b) => a + b, 0);

test("nothing is like a film of which nothing is known", () => {
  const all = similarity.similarities([0]);
  for (let item = 0; item < FILMS; item++) expect(Number.isFinite(all[item])).toBe(similarity.isKnown(item));
  expect(similarity.isKnown(FILMS - 1)).toBe(false);
  expect(similarity.isKnown(0)).toBe(true);
});

describe("parts", () => {
  test("sum to the similarity, whatever the seeds", () => {
    fc.assert(
      fc.property(seedLists, fc.nat(FILMS - 3), (seeds, item) => {
        const total = sumOf(seeds.flatMap((seed) => Object.values(similarity.parts(seed, item)))) / seeds.length;
        expect(Math.abs(total - similarity.similarities(seeds)[item])).toBeLessThan(1e-5);
      }),
    );
  });

  test("are the same both ways, and none is above its weight", () => {
    fc.assert(
      fc.property(fc.nat(FILMS - 3), fc.nat(FILMS - 3), (a, b) => {
        const [there, back] = [similarity.parts(a, b), similarity.parts(b, a)];
        for (const trait of TRAITS) {
          expect(there[trait]).toBeCloseTo(back[trait], 12);
          expect(there[trait]).toBeLessThan(WEIGHTS[trait] + ROUNDING);
        }
      }),
    );
  });

  test("of a film with itself are the weights, but for the belief in its ratings", () => {
    const { ratingCounts } = films;
    const parts = similarity.parts(1, 1);
    const belief = ratingCounts[1] / (ratingCounts[1] + 20);
    expect(Math.abs(parts.collaborative - WEIGHTS.collaborative * belief)).toBeLessThan(ROUNDING);
    expect(Math.abs(parts.content - WEIGHTS.content * 0.5)).toBeLessThan(ROUNDING);
    expect(similarity.confidence(1)).toBeCloseTo(sumOf(Object.values(parts)), 12);
    expect(similarity.confidence(FILMS - 1)).toBe(0);
    expect(parts.credits).toBeCloseTo(WEIGHTS.credits, 5);
  });

  test("name the people that films share", () => {
    const shared = similarity.sharedPeople(0, 12);
    expect(shared.map(({ name }) => name)).toEqual(expect.arrayContaining(["director 0", "actor 0"]));
    expect(sumOf(shared.map((person) => person.similarity))).toBeCloseTo(similarity.parts(0, 12).credits, 12);
    expect(similarity.sharedPeople(0, 12)[0].name).toBe("director 0");
  });
});

test("fewer ratings make of co-liking less", () => {
  const alike = new FilmSimilarity({ ...films, ratingCounts: films.ratingCounts.map((n) => n * 100) }, WEIGHTS);
  expect(Math.abs(similarity.parts(3, 50).collaborative)).toBeLessThan(Math.abs(alike.parts(3, 50).collaborative));
});
