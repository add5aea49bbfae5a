import { afterAll, expect, test } from "vitest";
import { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { checkerboard, unknownFilms } from "./checkerboard.fixture";
import { measureOnboarding } from "./measure-onboarding";
import { ONBOARDING, onboardingFolds } from "./onboarding-folds";
import { GRID_NAMES } from "./rating-grids";
import { estimateMean } from "./significance";

const pool = new KernelPool(2);
afterAll(() => pool.close());

const FILMS = 80;
const folds = onboardingFolds(checkerboard(FILMS), ONBOARDING);
const people = folds.reduce((sum, fold) => sum + fold.people.length, 0);
const measured = (engine: "popularity" | "ease") =>
  measureOnboarding(pool, folds, { items: unknownFilms(FILMS), likedFrom: 8 }, engine, [5, 40]);

test("whoever learns from answers finds a checkerboard after five of them, however films were asked about", async () => {
  expect(people).toBe(100);
  const onboarded = await measured("ease");
  expect(onboarded.map(({ answers }) => answers)).toEqual([5, 10, 15]);
  for (const { answers, grids } of onboarded) {
    expect(Object.keys(grids)).toEqual(GRID_NAMES);
    for (const { perPerson } of Object.values(grids)) {
      expect(perPerson["recall@40"].length).toBe(people);
      // All but what a film that is hated, and says less, may hide where it is one of five.
      expect(estimateMean(perPerson["recall@40"]).mean).toBeGreaterThan(answers > 5 ? 0.999 : 0.99);
      // A page of twelve is shown at least, and never more films than there are.
      expect(Math.min(...perPerson.shown)).toBeGreaterThanOrEqual(Math.max(12, answers));
      expect(Math.max(...perPerson.shown)).toBeLessThanOrEqual(FILMS);
    }
  }
});

test("to an engine that does not listen answers make no difference but for the films that they name", async () => {
  for (const { grids } of await measured("popularity")) {
    const [first, ...others] = Object.values(grids).map(({ perPerson }) => perPerson["ndcg@40"]);
    for (const other of others) expect(other).toEqual(first);
    // Half of the films are nothing for a person.
    expect(estimateMean(first).mean).toBeLessThan(0.9);
  }
});

test("films of the other half, which nobody of a kind has seen, are asked about last by what the answers tell", async () => {
  const { grids } = (await measured("ease"))[2];
  const shown = Object.fromEntries(GRID_NAMES.map((name) => [name, estimateMean(grids[name].perPerson.shown).mean]));
  expect(shown.informative).toBeLessThan(shown.popularity);
  expect(shown.informative).toBeLessThan(shown.random);
});
