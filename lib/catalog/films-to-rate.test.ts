import fc from "fast-check";
import { expect, test } from "vitest";
import type { OwnFilm } from "@/types/own-films";
import { filmsToRate } from "./films-to-rate";
import { store } from "./store.fixture";

const MOVIES = store.model.movies.map(({ movieId }) => movieId);
const anyOwn = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...MOVIES), fc.integer({ min: 1, max: 10 })), { selector: ([id]) => id })
  .map((entries) => new Map<number, OwnFilm>(entries.map(([id, half]) => [id, { rating: half / 2, marks: [] }])));

test("k films, each once, none that they said something of or passed over", () => {
  fc.assert(
    fc.property(anyOwn, fc.subarray(MOVIES), fc.integer({ min: 1, max: 8 }), (own, passed, k) => {
      const films = filmsToRate(store, own, passed, k).map(({ movieId }) => movieId);
      const open = MOVIES.filter((movieId) => !own.has(movieId) && !passed.includes(movieId));
      expect(films).toHaveLength(Math.min(k, open.length));
      expect(new Set(films).size).toBe(films.length);
      for (const movieId of films) expect(open).toContain(movieId);
    }),
    { numRuns: 30 },
  );
});
