import fc from "fast-check";
import { expect, test } from "vitest";
import { MODELS } from "@/types/recommendation";
import { engineOf } from "./engines";
import { passingFilms } from "./film-filters";
import { recommend } from "./recommend";
import { resolveTuning, type Wishes } from "./resolve-tuning";
import { itemOf, store } from "./store.fixture";
import { NO_TUNING } from "./tuning";

const films = store.model.movies.length;
const NO_WISHES: Wishes = {
  ...{ not: [], variety: 0, popularity: 0, recency: 0, more: [], less: [] },
  ...{ genre: [], notGenre: [], tag: [], notTag: [], person: [], notPerson: [] },
};
const leaning = fc.constantFrom(0, 0, -1, -0.5, 0.5, 1);
const anyTuning = fc.record({
  avoid: fc.uniqueArray(fc.nat(films - 1), { maxLength: 2 }),
  variety: fc.constantFrom(0, 0.5, 1),
  popularity: leaning,
  recency: leaning,
  critiques: fc.array(fc.record({ tag: fc.nat(2), direction: fc.constantFrom<1 | -1>(1, -1) }), { maxLength: 2 }),
  filters: fc.record({
    include: fc.constant(NO_TUNING.filters.include),
    exclude: fc.subarray(["Animation"]).map((genre) => ({ ...NO_TUNING.filters.exclude, genre })),
    from: fc.constantFrom(undefined, 1990),
    ratings: fc.constantFrom(undefined, 60),
  }),
});
const anySeeds = fc.uniqueArray(fc.nat(films - 1), { minLength: 1, maxLength: 3 });

test("whatever is wished for, parts and seeds sum to the score, and nothing left out comes", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...MODELS),
      anySeeds,
      anyTuning,
      fc.integer({ min: 1, max: 30 }),
      (name, seeds, wish, k) => {
        const tuning = { ...wish, avoid: wish.avoid.filter((item) => !seeds.includes(item)) };
        const { recommendations, fitting } = recommend(store, seeds, name, k, true, tuning);
        const passing = passingFilms(store, tuning.filters);
        for (const { movieId, score, explanation } of recommendations) {
          const item = itemOf(movieId);
          expect(passing[item]).toBe(1);
          expect([...seeds, ...tuning.avoid]).not.toContain(item);
          const total = (values: { contribution: number }[]) =>
            values.reduce((sum, { contribution }) => sum + contribution, 0);
          const near = 1e-5 * Math.max(1, Math.abs(score));
          expect(Math.abs(total(explanation?.parts ?? []) - score)).toBeLessThan(near);
          expect(Math.abs((explanation?.base ?? 0) + total(explanation?.seeds ?? []) - score)).toBeLessThan(near);
        }
        expect(new Set(recommendations.map(({ movieId }) => movieId)).size).toBe(recommendations.length);
        if (fitting !== undefined) expect(recommendations).toHaveLength(Math.min(k, fitting));
      },
    ),
  );
});

test("scores of all films are those that the nearest have", () => {
  fc.assert(
    fc.property(fc.constantFrom(...MODELS), anySeeds, (name, seeds) => {
      const engine = engineOf(store, name);
      const placed = seeds.filter((seed) => engine?.canPlace(seed));
      if (!engine || placed.length === 0) return;
      const scores = engine.scores(placed);
      for (const { item, score } of engine.nearest(placed, films)) expect(scores[item]).toBeCloseTo(score, 5);
    }),
  );
});

test("filters alone keep the order, sliders at their ends turn it", () => {
  const order = (changes: object) =>
    recommend(store, [itemOf(4)], "hybrid", films, false, { ...NO_TUNING, ...changes }).recommendations;
  const plain = order({}).map(({ movieId }) => movieId);
  const kept = order({ filters: { ...NO_TUNING.filters, ratings: 60 } }).map(({ movieId }) => movieId);
  expect(kept).toEqual(plain.filter((movieId) => store.model.ratingCounts[itemOf(movieId)] >= 60));
  const meanCount = (changes: object) =>
    order(changes)
      .slice(0, 5)
      .reduce((sum, { ratingCount }) => sum + ratingCount, 0);
  expect(meanCount({ popularity: 1 })).toBeGreaterThan(meanCount({ popularity: -1 }));
  const meanYear = (changes: object) =>
    order(changes)
      .slice(0, 5)
      .reduce((sum, { year = 1990 }) => sum + year, 0);
  expect(meanYear({ recency: 1 })).toBeGreaterThan(meanYear({ recency: -1 }));
});

test("wishes in words become rows, and come back as the catalog spells them", () => {
  const asked = {
    ...NO_WISHES,
    not: [26],
    variety: 50,
    more: ["ROBOTS"],
    less: ["paris"],
    genre: ["animation"],
    from: 1990,
    to: 2010,
  };
  const { tuning, wishes, problems } = resolveTuning(store, asked, [itemOf(4)]);
  expect(problems).toEqual([]);
  expect(tuning).toMatchObject({ avoid: [itemOf(26)], variety: 0.5 });
  expect(tuning.critiques).toEqual([
    { tag: 1, direction: 1 },
    { tag: 2, direction: -1 },
  ]);
  expect(wishes).toEqual({ ...asked, more: ["robots"], less: ["Paris"], genre: ["Animation"] });
});

test.each<[Partial<Wishes>, string]>([
  [{ genre: ["Opera"] }, 'genre: got "Opera", expected a genre of a film here'],
  [{ notPerson: ["X"] }, 'notPerson: got "X", expected a person of a film here'],
  [{ genre: ["Drama"], notGenre: ["drama"] }, "notGenre: “Drama” is also asked for, expected it once"],
  [{ more: ["robots"], less: ["robots"] }, "less: “robots” is also asked for, expected it once"],
  [{ from: 2000, to: 1990 }, "to: got 1990, expected no year before 2000"],
  [{ not: [4] }, "not: The Matrix is also a film to be like"],
  [{ not: [99999] }, "not: there is no film with movieId 99999 here"],
])("%j is passed over in part, with a sentence", (changes, detail) => {
  const { problems, wishes } = resolveTuning(store, { ...NO_WISHES, ...changes }, [itemOf(4)]);
  expect(problems.map((problem) => problem.detail)).toEqual([detail]);
  expect(wishes.notGenre).toEqual([]);
  expect(wishes.not).toEqual([]);
  expect(wishes.to).toBeUndefined();
});
