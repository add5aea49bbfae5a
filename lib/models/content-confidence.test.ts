import { expect, test } from "vitest";
import { uniformGenerator } from "@/lib/linalg/random";
import { fitConfidence, type Grounds } from "./content-confidence";

const grounds = (known: Partial<Grounds>): Grounds => ({
  ...{ ratings: 0, tagApplications: 0, genres: 1, people: 0, hasYear: true, length: 0.5 },
  ...known,
});

test("is the cosine that films with the same grounds had", () => {
  const uniform = uniformGenerator(1);
  const trials = Array.from({ length: 2000 }, () => grounds({ ratings: Math.floor(Math.exp(uniform() * 6)) - 1 }));
  const truth = ({ ratings }: Grounds) => (ratings > 0 ? 0.3 : 0.2) + 0.08 * Math.log1p(ratings);
  const trust = fitConfidence(
    trials,
    trials.map((trial) => truth(trial) + 0.2 * (uniform() - 0.5)),
  );
  for (const ratings of [0, 1, 5, 50, 300]) {
    expect(Math.abs(trust(grounds({ ratings })) - truth(grounds({ ratings })))).toBeLessThan(0.02);
  }
});

test("what no trial tells apart has the mean, and all is between 0 and 1", () => {
  const alike = Array.from({ length: 10 }, () => grounds({}));
  const trust = fitConfidence(
    alike,
    alike.map((_, p) => p / 9),
  );
  expect(trust(grounds({}))).toBeCloseTo(0.5, 6);
  const steep = fitConfidence(
    [0, 1, 2, 3].map((length) => grounds({ length })),
    [0, 0.4, 0.9, 1],
  );
  for (const length of [0, 1, 2, 50]) {
    expect(steep(grounds({ length, ratings: 1e6, tagApplications: 1e6 }))).toBeGreaterThanOrEqual(0);
    expect(steep(grounds({ length, ratings: 1e6, tagApplications: 1e6 }))).toBeLessThanOrEqual(1);
  }
});

test("without trials nothing is trusted", () => {
  expect(fitConfidence([], [])(grounds({ ratings: 1000 }))).toBe(0);
});
