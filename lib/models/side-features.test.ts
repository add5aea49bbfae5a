import { expect, test } from "vitest";
import { toDense } from "@/lib/linalg/parallel/ratings.fixture";
import { sideRows, stackRows } from "./side-features";

const WEIGHTS = { genre: 2, decade: 3, tag: 0.5, person: 4 };
const film = (genres: string[], year: number | undefined, tags: number[], directors: string[], cast: string[]) => ({
  genres,
  year,
  tagCounts: new Map(tags.map((tag) => [tag, 1])),
  directors,
  cast,
});

const items = [
  film(["Drama"], 1994, [7], ["Kurosawa"], ["Mifune"]),
  film(["Drama", "War"], 1999, [7, 8], [], ["Mifune", "Mifune"]),
  film(["War"], undefined, [], ["Mifune"], []),
];

test("there is a row for each genre, decade, tag and person of two films, with the weight of its kind", () => {
  const { data, rows } = toDense(sideRows(items, WEIGHTS));
  const lines = Array.from({ length: rows }, (_, row) => Array.from(data.subarray(row * 3, row * 3 + 3)).join(" "));
  expect(lines.sort()).toEqual(["0 2 2", "0.5 0.5 0", "2 2 0", "3 3 0", "4 4 4"]);
});

test("kinds that count nothing have no rows", () => {
  expect(sideRows(items, { genre: 0, decade: 0, tag: 0, person: 0 })).toMatchObject({ rows: 0, columns: 3 });
  expect(sideRows(items, { ...WEIGHTS, person: 0 }).rows).toBe(4);
});

test("stacked rows stand one below the other, columns beyond the number asked for left out", () => {
  const side = sideRows(items, WEIGHTS);
  const people = {
    rows: 1,
    columns: 3,
    indptr: Uint32Array.of(0, 2),
    indices: Uint32Array.of(0, 2),
    values: Float32Array.of(5, 6),
  };
  const all = toDense(stackRows(people, side, 3));
  expect(Array.from(all.data)).toEqual([5, 0, 6, ...toDense(side).data]);
  const first = toDense(stackRows(people, side, 2));
  expect(Array.from(first.data.subarray(0, 2))).toEqual([5, 0]);
  expect(first.rows).toBe(1 + side.rows);
});
