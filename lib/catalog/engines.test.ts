import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MODELS } from "@/types/recommendation";
import { engineOf, type ScoredItem, type SeedEngine } from "./engines";
import { createStore } from "./store";
import { itemOf, NEIGHBORS, store } from "./store.fixture";

const films = store.model.movies.length;
/** The films before this one are known to every engine. */
const KNOWN_TO_ALL = itemOf(700);

const engine = (name: (typeof MODELS)[number]) => engineOf(store, name) as SeedEngine;
const sumOf = (values: number[]) => values.reduce((a, b) => a + b, 0);

/** Every film but the seeds, by what its score is said to be made of. */
function bruteForce(by: SeedEngine, seeds: number[], k: number): ScoredItem[] {
  return Array.from({ length: films }, (_, item) => item)
    .filter((item) => by.canPlace(item) && !seeds.includes(item))
    .map((item) => {
      const { base, seeds: shares } = by.explain(seeds, item);
      return { item, score: base + sumOf(shares) };
    })
    .sort((a, b) => b.score - a.score || a.item - b.item)
    .slice(0, k);
}

test("an engine places the films it knows and no other", () => {
  const placed = (movieId: number) => MODELS.filter((name) => engine(name).canPlace(itemOf(movieId)));
  expect(placed(4)).toEqual(MODELS);
  expect(placed(700)).toEqual(["hybrid", "collaborative", "ease", "factors", "popularity"]);
  expect(placed(64997)).toEqual(["hybrid", "content", "collaborative", "factors", "popularity"]);
  expect(placed(701)).toEqual(["hybrid", "content", "popularity"]);
  expect(placed(702)).toEqual(["hybrid", "popularity"]);
});

describe.each(MODELS)("the engine %s", (name) => {
  const questions = fc.record({
    seeds: fc.uniqueArray(fc.nat(KNOWN_TO_ALL - 1), { minLength: 1, maxLength: 6 }),
    k: fc.integer({ min: 1, max: 30 }),
  });

  test("finds the films of the highest scores, the seeds left out, and says what each is made of", () => {
    fc.assert(
      fc.property(questions, ({ seeds, k }) => {
        const nearest = engine(name).nearest(seeds, k);
        // Where nothing speaks for a film, an engine that sums what people like has none to give.
        const expected = bruteForce(engine(name), seeds, k).filter(({ score }) => name !== "ease" || score > 0);
        const found = nearest.map(({ item }) => item);
        if (name === "factors")
          expect(found).toEqual(expected.filter(({ score }) => score > 0).map(({ item }) => item));
        else if (name === "popularity") expect(expected.map(({ item }) => item).slice(0, found.length)).toEqual(found);
        else expect(found).toEqual(expected.map(({ item }) => item));
        nearest.forEach(({ score }, p) => {
          expect(score).toBeCloseTo(expected[p].score, 5);
        });
      }),
    );
  });

  test("scores some films as it scores all, whichever is asked for first", () => {
    const someFilms = fc.uniqueArray(fc.nat(films - 1));
    fc.assert(
      fc.property(questions, someFilms, fc.boolean(), ({ seeds }, wanted, allFirst) => {
        // A store without what was asked of it before.
        const fresh = engineOf({ ...store }, name) as SeedEngine;
        const items = Uint32Array.from(wanted);
        if (allFirst) fresh.scores(seeds);
        const some = fresh.scoresOf(seeds, items);
        const all = fresh.scores(seeds);
        expect([...some]).toEqual(wanted.map((item) => all[item]));
        some.fill(0);
        expect([...fresh.scoresOf(seeds, items)]).toEqual(wanted.map((item) => all[item]));
      }),
      { numRuns: 30 },
    );
  });

  test("has one share for each seed", () => {
    fc.assert(
      fc.property(questions, ({ seeds }) => {
        expect(engine(name).explain(seeds, KNOWN_TO_ALL - 1).seeds.length).toBe(seeds.length);
      }),
    );
  });
});

test("films near the seeds are their neighbors by content or audience that are most like all of them", () => {
  const hybrid = engineOf(store, "hybrid");
  const tables = [store.model.contentNeighbors, store.model.collaborativeNeighbors];
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(films - 1), { minLength: 1, maxLength: 4 }), fc.nat(20), (seeds, extra) => {
      const k = 1 + extra;
      const neighbors = new Set(tables.flatMap((table) => seeds.flatMap((seed) => [...table.of(seed).items])));
      const scores = hybrid.scores(seeds);
      const expected = [...neighbors]
        .filter((item) => !seeds.includes(item) && hybrid.canPlace(item))
        .sort((a, b) => scores[b] - scores[a] || a - b);
      expect(hybrid.near(seeds, k)).toEqual(expected.slice(0, k));
    }),
  );
});

test("the cosine of a film with itself is 1, of a pair the same both ways", () => {
  const content = engineOf(store, "content");
  expect(content.cosine(3, 3)).toBeCloseTo(1, 6);
  expect(content.cosine(3, 8)).toBe(content.cosine(8, 3));
});

test("one seed's nearest are its row of the neighbor table", () => {
  const tables = { content: store.model.contentNeighbors, collaborative: store.model.collaborativeNeighbors };
  for (const name of ["content", "collaborative"] as const) {
    const { items, similarities } = tables[name].of(7, 4);
    const expected = Array.from(items, (item, place) => ({ item, score: similarities[place] }));
    expect(expected.length).toBe(4);
    expect(engine(name).nearest([7], 4)).toEqual(expected);
  }
});

test("one seed has the same nearest whether the neighbor table reaches far enough or not", () => {
  const content = engineOf(store, "content");
  const beyond = content.nearest([2], NEIGHBORS + 1).slice(0, NEIGHBORS);
  expect(content.nearest([2], NEIGHBORS).map(({ item }) => item)).toEqual(beyond.map(({ item }) => item));
});

test("a model without engines of taste has the others", () => {
  const { taste: _, ...model } = store.model;
  const without = createStore(model);
  expect(MODELS.filter((name) => engineOf(without, name) === undefined)).toEqual(["ease", "factors"]);
});
