import { expect, test } from "vitest";
import { drawFilms } from "./films";
import { popularityCurve } from "./popularity";
import { scaledShape } from "./shape";

test.each(["ml-25m", "ml-32m"] as const)("%s has its ids, and films that nobody rates", (name) => {
  const shape = scaledShape(name, 1);
  const { movieIds, ranks, popularity } = drawFilms(shape, 1);
  expect(movieIds.length).toBe(shape.films);
  expect(movieIds[0]).toBe(1);
  expect(movieIds[shape.films - 1]).toBe(shape.largestMovieId);
  expect(movieIds.every((id, i) => i === 0 || id > movieIds[i - 1])).toBe(true);
  expect(new Set(ranks).size).toBe(shape.films);
  expect(popularity.filter((odds) => odds > 0).length).toBe(shape.ratedFilms);
  expect(ranks.every((rank, film) => popularity[film] > 0 === rank < shape.ratedFilms)).toBe(true);
});

test("popularity falls all along, and its curve adds up to ml-25m's ratings", () => {
  const curve = popularityCurve(59_047);
  expect(curve.every((odds, rank) => odds > 0 && (rank === 0 || odds <= curve[rank - 1]))).toBe(true);
  const total = curve.reduce((sum, odds) => sum + odds, 0);
  expect(total / 25_000_095).toBeGreaterThan(0.9);
  expect(total / 25_000_095).toBeLessThan(1.2);
  const tail = curve.subarray(10_000).reduce((sum, odds) => sum + odds, 0);
  expect(tail / total).toBeLessThan(0.05);
});
