import { expect, test } from "vitest";
import { normalizeRows } from "@/lib/linalg/normalize-rows";
import { drawCritiques, hasRoom, measureCritiques } from "./measure-critiques";

const ITEMS = Uint32Array.of(0, 1, 2, 3);
/** Ever farther from film 0, and ever more of the tag, but for film 2. */
const embeddings = normalizeRows({ rows: 4, columns: 2, data: Float32Array.of(1, 0, 4, 3, 3, 4, 0, 1) });
const RELEVANCES = [0.4, 0.7, 0.1, 1];
const relevance = (item: number) => RELEVANCES[item];

test("by hand: film 1 answers, film 3 is unlike, and one of the three places is empty", () => {
  const figures = measureCritiques(embeddings, ITEMS, relevance, [{ item: 0, tag: 0, direction: 1 }], 3);
  // The plain nearest are 1, 2 and 3, at cosines of .8, .6 and 0.
  expect(figures).toEqual({ trials: 1, moved: expect.closeTo(2 / 3, 12), kept: expect.closeTo(0.8 / 1.4, 6) });
});

test("less finds film 2 alone", () => {
  const figures = measureCritiques(embeddings, ITEMS, relevance, [{ item: 0, tag: 0, direction: -1 }], 1);
  expect(figures).toEqual({ trials: 1, moved: 1, kept: expect.closeTo(0.6 / 0.8, 6) });
});

test("trials are those that are fit, the same for a seed, and fewer where there are none", () => {
  const fit = (trial: { item: number; tag: number; direction: 1 | -1 }) => hasRoom(relevance, trial);
  const trials = drawCritiques(ITEMS, 1, fit, 200, 3);
  expect(trials).toHaveLength(200);
  expect(trials).toEqual(drawCritiques(ITEMS, 1, fit, 200, 3));
  const kinds = new Set(trials.map(({ item, direction }) => item * direction));
  // Film 0 either way, 1 up and down (.3 to 1), 2 up, 3 down.
  expect(trials.every(({ item, direction }) => !(item === 2 && direction < 0) && !(item === 3 && direction > 0))).toBe(
    true,
  );
  expect(kinds).toEqual(new Set([0, -0, 1, -1, 2, -3]));
  expect(drawCritiques(ITEMS, 1, () => false, 5, 3)).toEqual([]);
});
