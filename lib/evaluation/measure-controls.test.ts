import { expect, test } from "vitest";
import { normalizeRows } from "@/lib/linalg/normalize-rows";
import { chooseDiversity, chooseVariety, measureControls, measureVariety } from "./measure-controls";
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
let users = 0;
/** Film 0 is known, those before are better. */
const personWho = (...liked: number[]): ScoredPerson => ({
  person: {
    user: users++,
    history: { items: Uint32Array.of(0), halfStars: Uint8Array.of(10) },
    heldOut: Uint32Array.from(liked),
  },
  scores: Float32Array.from({ length: ITEMS }, (_, item) => -item),
  fame: new Float64Array(ITEMS),
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
const keen = () => personWho(...Array.from({ length: 20 }, (_, p) => p + 1));
const curious = () => personWho(1, 61, 63, 64, 65);

test("variety is as strong as people afford", () => {
  expect(chooseDiversity([keen(), keen()], contentEmbeddings)).toBe(0);
  expect(chooseDiversity([curious(), curious()], contentEmbeddings)).toBe(0.3);
});

test("what may cost more than a hundredth is not taken for the mean's sake", () => {
  const people = [keen(), curious(), curious()];
  const figures = measureControls(people, items).findLast(({ control }) => control === "variety");
  expect(figures?.ndcg.relative).toBeGreaterThan(0);
  expect(chooseDiversity(people, contentEmbeddings)).toBe(0);
});

test("lists varied for people: the stronger, the more distance; the least that adds a fifth is chosen", () => {
  // Chances fall by the place alone.
  const figures = measureVariety([keen(), curious()], items, () => [0, 0, -1, 0, 0, 0]);
  const distances = figures.map(({ broadDistance }) => broadDistance.relative);
  expect(distances).toEqual([...distances].sort((a, b) => a - b));
  expect(figures[0]).toMatchObject({ strength: 0, ndcg: { relative: 0 }, broadDistance: { relative: 0 } });
  const chosen = figures.findIndex(({ strength }) => strength === chooseVariety(figures));
  expect(distances[chosen]).toBeGreaterThanOrEqual(0.2);
  expect(distances[chosen - 1]).toBeLessThan(0.2);
  expect(chooseVariety(figures.slice(0, 1))).toBeUndefined();
});
