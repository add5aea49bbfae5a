import fc from "fast-check";
import { inverse, Matrix } from "ml-matrix";
import { expect, test } from "vitest";
import { predictStars, type StarsOfFilms, type StarsSettings } from "./predicted-stars";

const SETTINGS: StarsSettings = { person: 0.1, taste: 0.4, film: 0.5, noise: 0.3, reach: 0.5 };
/** Films on a circle: the cosine of the angle between them is their similarity. */
const films = (angles: readonly number[], mean = 3): StarsOfFilms => ({
  means: angles.map(() => mean),
  counts: angles.map((_, film) => film),
  similarity: (a, b) => Math.cos(angles[a] - angles[b]),
});
const TO_EDGE = 1.2816;

test("one rating moves a film by what both share of their variance", () => {
  const [{ stars, from, to }] = predictStars([0], [4], [1], films([0, 0]), SETTINGS);
  const shared = SETTINGS.person + SETTINGS.taste;
  const [rated, asked] = [shared + 0.3 + 0.5, shared + 0.3 + 0.25];
  expect(stars).toBeCloseTo(3 + shared / rated, 10);
  const deviation = Math.sqrt(asked - shared ** 2 / rated);
  expect(to - stars).toBeCloseTo(TO_EDGE * deviation, 10);
  expect(stars - from).toBeCloseTo(TO_EDGE * deviation, 10);
});

test("where films share nothing only the person's level is learned: a shrunk mean of what they gave more", () => {
  const settings = { ...SETTINGS, taste: 0, film: 0 };
  const [{ stars }] = predictStars([0, 1, 2], [4, 3.5, 4.5], [3], films([0, 1, 2, 3]), settings);
  expect(stars).toBeCloseTo(3 + 3 / (3 + settings.noise / settings.person), 10);
});

const anyRatings = fc.array(fc.tuple(fc.double({ min: 0, max: 3, noNaN: true }), fc.integer({ min: 1, max: 10 })), {
  minLength: 1,
  maxLength: 12,
});

test("is the conditional normal distribution that ml-matrix gives", () => {
  fc.assert(
    fc.property(anyRatings, fc.double({ min: 0, max: 3, noNaN: true }), (ratings, angle) => {
      const known = films([...ratings.map(([at]) => at), angle], 2.75);
      const n = ratings.length;
      const items = ratings.map((_, i) => i);
      const k = (a: number, b: number) =>
        SETTINGS.person + SETTINGS.taste * (a === b ? 1 : Math.exp((known.similarity(a, b) - 1) / SETTINGS.reach));
      const doubt = (i: number) => SETTINGS.noise + SETTINGS.film / (1 + known.counts[i]);
      const A = new Matrix(items.map((a) => items.map((b) => k(a, b) + (a === b ? doubt(a) : 0))));
      const kt = Matrix.columnVector(items.map((i) => k(i, n)));
      const r = Matrix.columnVector(ratings.map(([, half]) => half / 2 - 2.75));
      const weights = kt.transpose().mmul(inverse(A));
      const mean = 2.75 + weights.mmul(r).get(0, 0);
      const deviation = Math.sqrt(k(n, n) + doubt(n) - weights.mmul(kt).get(0, 0));
      const clamp = (x: number) => Math.min(5, Math.max(0.5, x));
      const [found] = predictStars(
        items,
        ratings.map(([, half]) => half / 2),
        [n],
        known,
        SETTINGS,
      );
      expect(found.stars).toBeCloseTo(clamp(mean), 8);
      expect(found.from).toBeCloseTo(clamp(mean - TO_EDGE * deviation), 8);
      expect(found.to).toBeCloseTo(clamp(mean + TO_EDGE * deviation), 8);
    }),
  );
});

test("films asked together are predicted as each is alone", () => {
  const known = films([0, 0.5, 1, 2, 2.5]);
  const together = predictStars([0, 1], [5, 2], [2, 3, 4], known, SETTINGS);
  expect(together).toEqual([2, 3, 4].flatMap((item) => predictStars([0, 1], [5, 2], [item], known, SETTINGS)));
});
