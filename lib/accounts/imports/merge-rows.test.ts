import fc from "fast-check";
import { expect, test } from "vitest";
import type { FilmChange } from "@/types/import";
import { type MatchedRow, mergeRows } from "./merge-rows";

/** Without what a change does not say. */
const merge = (rows: MatchedRow[]): Partial<FilmChange>[] =>
  mergeRows(rows).map((change) =>
    Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
  );

test("a film seen twice has its latest rating and its last day, wherever they stand", () => {
  const rows: MatchedRow[] = [
    { movieId: 1, row: { rating: 4, ratedAt: "2024-03-01", seen: true, watchedOn: "2024-02-28" } },
    { movieId: 1, row: { rating: 2, ratedAt: "2023-01-01", seen: true, watchedOn: "2023-01-01" } },
    { movieId: 1, row: { ratedAt: "2024-05-01", seen: true } },
  ];
  expect(merge(rows)).toEqual([{ movieId: 1, rating: 4, ratedAt: "2024-03-01", seen: true, watchedOn: "2024-02-28" }]);
});

test("of ratings of the same day the last holds, and a rating without a day is older than any", () => {
  const at = (rating: number, ratedAt?: string) => ({ movieId: 1, row: { rating, ratedAt } });
  expect(merge([at(4, "2024-03-01"), at(3, "2024-03-01")])[0].rating).toBe(3);
  expect(merge([at(4, "2024-03-01"), at(3)])[0].rating).toBe(4);
  expect(merge([at(4), at(3)])[0].rating).toBe(3);
  expect(merge([at(4, "2024-03-01T10:00:00.000Z"), at(3, "2024-03-01")])[0].rating).toBe(4);
});

test("marks and reviews of all rows come together", () => {
  const rows: MatchedRow[] = [
    { movieId: 2, row: { watchlist: true } },
    { movieId: 1, row: { review: "old", ratedAt: "2023-01-01" } },
    { movieId: 1, row: { review: "new", spoiler: true, ratedAt: "2024-01-01" } },
    { movieId: 2, row: { notInterested: true } },
  ];
  expect(merge(rows)).toEqual([
    { movieId: 2, watchlist: true, notInterested: true },
    { movieId: 1, review: { text: "new", spoiler: true, writtenAt: "2024-01-01" } },
  ]);
});

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2024-01-${String(n).padStart(2, "0")}`);
const facts = fc.record(
  {
    rating: fc.integer({ min: 1, max: 10 }).map((half) => half / 2),
    ratedAt: day,
    seen: fc.constant(true as const),
    watchedOn: day,
    watchlist: fc.constant(true as const),
    review: fc.string({ minLength: 1 }),
  },
  { requiredKeys: [] },
);
const matched = fc.array(fc.record({ movieId: fc.integer({ min: 1, max: 5 }), row: facts }));

test("the same rows twice come to the same, and each film to one change", () => {
  fc.assert(
    fc.property(matched, (rows) => {
      const changes = mergeRows(rows);
      expect(mergeRows([...rows, ...rows])).toEqual(changes);
      expect(changes.map(({ movieId }) => movieId)).toEqual([...new Set(rows.map(({ movieId }) => movieId))]);
    }),
  );
});

test("where no two are of a day, the order of rows does not matter", () => {
  const unlike = fc
    .uniqueArray(day, { minLength: 1 })
    .map((days) =>
      days.map((ratedAt, p): MatchedRow => ({ movieId: 1, row: { ratedAt, rating: ((p % 10) + 1) / 2 } })),
    );
  fc.assert(
    fc.property(unlike, (rows) => {
      expect(mergeRows(rows.toReversed())).toEqual(mergeRows(rows));
    }),
  );
});
