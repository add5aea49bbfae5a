import { expect, test } from "vitest";
import { uniformGenerator } from "@/lib/linalg/random";
import { filmChooser } from "./choose-films";
import { AXES, drawFilms } from "./films";
import { drawFirstRaters } from "./first-raters";
import { scaledShape } from "./shape";

const SHAPE = scaledShape("ml-25m", 0.01);
const films = drawFilms(SHAPE, 1);
const NO_TASTE = new Float64Array(AXES);

test.each([20, 200, SHAPE.ratedFilms])(
  "a person gets %d different films that are rated, the given ones first",
  (count) => {
    const chooser = filmChooser(films, uniformGenerator(1));
    const given = Uint32Array.from(films.popularity.keys()).filter(
      (film) => films.ranks[film] % 50 === 49 && films.popularity[film] > 0,
    );
    for (let person = 0; person < 3; person++) {
      chooser.choose(NO_TASTE, count, given);
      expect(chooser.chosen.length).toBe(count);
      expect(new Set(chooser.chosen).size).toBe(count);
      expect(chooser.chosen.subarray(0, given.length)).toEqual(given);
      expect(chooser.chosen.every((film) => films.popularity[film] > 0)).toBe(true);
    }
  },
);

test("people choose what they like", () => {
  const chooser = filmChooser(films, uniformGenerator(1));
  const meanPlace = (liking: number) => {
    const taste = Float64Array.from({ length: AXES }, (_, k) => (k === 0 ? liking : 0));
    let sum = 0;
    for (let person = 0; person < 100; person++) {
      chooser.choose(taste, 20, new Uint32Array());
      for (const film of chooser.chosen) sum += films.places[film * AXES] / 2000;
    }
    return sum;
  };
  expect(meanPlace(1)).toBeGreaterThan(meanPlace(-1) + 0.5);
});

test("every film that is rated has one first rater, and nobody more than they can rate", () => {
  const counts = Uint32Array.from({ length: 40 }, (_, u) => (u === 0 ? 500 : 20));
  const given = drawFirstRaters(films, counts, 1);
  const all = Array.from(counts, (count, user) => {
    expect(given(user).length).toBeLessThanOrEqual(count);
    return Array.from(given(user));
  }).flat();
  expect(all.length).toBe(SHAPE.ratedFilms);
  expect(new Set(all).size).toBe(SHAPE.ratedFilms);
});
