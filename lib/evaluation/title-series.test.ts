import { expect, test } from "vitest";
import { seriesByTitle, seriesRecall } from "./title-series";

test.each([
  [["Rocky", "Rocky II", "Rocky V", "Rock"], [[0, 1, 2]]],
  [["The Terminator", "Terminator 2: Judgment Day"], [[0, 1]]],
  [["The Godfather", "The Godfather: Part II"], [[0, 1]]],
  [["Star Wars: Episode IV - A New Hope", "Star Wars: The Last Jedi"], [[0, 1]]],
  [["Kill Bill: Vol. 1", "Kill Bill: Vol. 2", "Bill"], [[0, 1]]],
  [["Back to the Future", "Back to the Future Part III"], [[0, 1]]],
  [["Psycho", "Psycho"], []],
  [["Psycho", "Psycho", "Psycho II"], [[0, 1, 2]]],
  [["Toy Story", "Alien"], []],
])("%j", (titles, series) => {
  expect(seriesByTitle(titles)).toEqual(series);
});

test("recall is over the films that can be found", () => {
  const neighbors: Record<number, number[]> = { 0: [1, 2], 1: [0, 9], 2: [8, 9], 5: [6, 7], 6: [7, 8] };
  const neighborsOf = (item: number) => Uint32Array.from(neighbors[item]);
  expect(
    seriesRecall(
      [
        [0, 1, 2],
        [5, 6],
      ],
      neighborsOf,
      2,
    ),
  ).toEqual([1, 0.5, 0, 1, 0]);
  expect(seriesRecall([[0, 1, 2]], neighborsOf, 1)).toEqual([2, 1, 0]);
});
