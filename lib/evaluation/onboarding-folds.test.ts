import { expect, test } from "vitest";
import { ratingsLike } from "@/lib/linalg/parallel/ratings.fixture";
import { FIVE_FOLDS, foldsOverPeople } from "./folds";
import { ONBOARDING, onboardingFolds } from "./onboarding-folds";

const stars = ratingsLike(200, 80, 3);
const ratings = { ...stars, values: Uint8Array.from(stars.values, (value) => 2 * value) };
const folds = onboardingFolds(ratings, ONBOARDING);

test("people are those of five folds who can answer, learned from without any of them", () => {
  const five = foldsOverPeople(ratings, FIVE_FOLDS);
  folds.forEach(({ train, people }, fold) => {
    expect(train).toEqual(five[fold].train);
    const all = new Map(five[fold].people.map((person) => [person.user, person]));
    expect(people.length).toBeGreaterThan(0);
    for (const { user, heldOut } of people) expect(heldOut).toEqual(all.get(user)?.heldOut);
  });
});

test("they would answer with all that they rated but what is to be found, and have enough to answer with", () => {
  const { indptr, indices, values } = ratings;
  for (const { user, history, heldOut } of folds.flatMap(({ people }) => people)) {
    const rated = new Map(
      Array.from({ length: indptr[user + 1] - indptr[user] }, (_, e) => [
        indices[indptr[user] + e],
        values[indptr[user] + e],
      ]),
    );
    expect(history.items.length).toBe(rated.size - heldOut.length);
    expect(history.items.length).toBeGreaterThanOrEqual(15);
    expect(history.items.every((item) => !heldOut.includes(item))).toBe(true);
    expect(Array.from(history.halfStars)).toEqual(Array.from(history.items, (item) => rated.get(item)));
  }
  // What they disliked they answer too.
  expect(folds.some(({ people }) => people.some(({ history }) => history.halfStars.some((stars) => stars < 8)))).toBe(
    true,
  );
});

test("whoever has too few answers is left out, and no more than the most are asked", () => {
  const asked = (config: Partial<typeof ONBOARDING>) =>
    onboardingFolds(ratings, { ...ONBOARDING, ...config }).map(({ people }) => people.length);
  const sum = (counts: number[]) => counts.reduce((a, b) => a + b, 0);
  expect(sum(asked({ leastAnswers: 25 }))).toBeLessThan(sum(asked({})));
  expect(asked({ most: 2 })).toEqual([2, 2, 2, 2, 2]);
});
