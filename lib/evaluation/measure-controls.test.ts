import { expect, test } from "vitest";
import { normalizeRows } from "@/lib/linalg/normalize-rows";
import { chooseDiversity, measureControls } from "./measure-controls";
import type { ScoredPerson } from "./measure-lists";

/** Two hundred films of ten kinds in turn by hundreds: the best hundred are of three kinds, the others of any. */
const ITEMS = 200;
const kindOf = (item: number) => (item < 60 ? Math.floor(item / 20) : item % 10);
const contentEmbeddings = normalizeRows({
  rows: ITEMS,
  columns: 10,
  data: Float32Array.from({ length: ITEMS * 10 }, (_, p) => (p % 10 === kindOf(Math.floor(p / 10)) ? 1 : 0.1)),
});
const described = Array.from({ length: ITEMS }, (_, item) => ({
  genres: [`kind ${kindOf(item)}`],
  tagCounts: new Map<number, number>(),
  year: 1950 + (item % 50),
  directors: [],
  cast: [],
}));
/** Film 0 is known, those before are better. */
const personWho = (...liked: number[]): ScoredPerson => ({
  person: {
    user: 0,
    history: { items: Uint32Array.of(0), halfStars: Uint8Array.of(10) },
    heldOut: Uint32Array.from(liked),
  },
  scores: Float32Array.from({ length: ITEMS }, (_, item) => -item),
});
const items = {
  contentEmbeddings,
  ratingCounts: Uint32Array.from({ length: ITEMS }, (_, item) => 1 + ((item * 37) % ITEMS)),
  described,
};

test("each control moves lists its own way, the more the stronger it is", () => {
  const figures = measureControls([personWho(1, 5), personWho(8, 70)], items);
  const along = (control: string, figure: "distance" | "genreDistance" | "meanRatings" | "meanYear") =>
    figures.filter((one) => one.control === control).map((one) => one[figure].mean);
  const [plain] = figures;
  expect([plain.control, plain.ndcg.relative, plain.distance.relative]).toEqual(["plain", 0, 0]);
  for (const figure of ["distance", "genreDistance"] as const) {
    const distances = along("variety", figure);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(distances[0]).toBeGreaterThan(1.2 * plain[figure].mean);
  }
  const ratings = along("popularity", "meanRatings");
  expect(ratings).toEqual([...ratings].sort((a, b) => a - b));
  expect(ratings[0]).toBeLessThan(plain.meanRatings.mean);
  expect(ratings[3]).toBeGreaterThan(plain.meanRatings.mean);
  const years = along("years", "meanYear");
  expect(years).toEqual([...years].sort((a, b) => a - b));
  expect(years[0]).toBeLessThan(plain.meanYear.mean);
  expect(years[3]).toBeGreaterThan(plain.meanYear.mean);
});

/** Likes what the engine likes, and what is of other kinds besides the best. */
const KEEN = personWho(...Array.from({ length: 20 }, (_, p) => p + 1));
const CURIOUS = personWho(1, 61, 63, 64, 65);

test("variety is as strong as people afford", () => {
  expect(chooseDiversity([KEEN, KEEN], contentEmbeddings)).toBe(0);
  expect(chooseDiversity([CURIOUS, CURIOUS], contentEmbeddings)).toBe(0.3);
});

test("what may cost more than a hundredth is not taken for the mean's sake", () => {
  const people = [KEEN, CURIOUS, CURIOUS];
  const figures = measureControls(people, items).findLast(({ control }) => control === "variety");
  expect(figures?.ndcg.relative).toBeGreaterThan(0);
  expect(chooseDiversity(people, contentEmbeddings)).toBe(0);
});
