import { expect, test } from "vitest";
import { fameOf } from "./favor-popular";
import { likeChances, likeFeatures } from "./like-chances";
import { varyForPerson } from "./vary-for-person";

/** Thirty films, the best first, of three kinds in turn by tens. */
const COUNT = 30;
const scores = Float32Array.from({ length: COUNT }, (_, item) => 3 - item / 10);
const kinds = {
  rows: COUNT,
  columns: 3,
  data: Float32Array.from({ length: COUNT * 3 }, (_, p) => (p % 3 === Math.floor(p / 30) ? 1 : 0)),
};
const fame = fameOf(new Uint32Array(COUNT).fill(10));
const LIKED = Uint32Array.of(29);
/** Chances that fall by the score alone. */
const films = { fame, kinds, weights: [-3, 1, 0, 0, 0, 0] };

/** Films are numbered from the best on. */
function listFrom(of: Float32Array, liked: Uint32Array, ...rest: [typeof films, number, number?]): number[] {
  const ranked = Uint32Array.from(of.keys()).filter((item) => of[item] > Number.NEGATIVE_INFINITY);
  return Array.from(varyForPerson(ranked, of, liked, ...rest));
}

test("features by hand", () => {
  const known = Float64Array.of(1, 2, 3, 5);
  expect(likeFeatures(Float32Array.of(0, 0, 7, 9), Uint32Array.of(3, 2), Uint32Array.of(0, 1), known)).toEqual([
    [1, 9, 0, Math.log(2), 3.5, 12.25],
    [1, 7, Math.log(2), Math.log(2), 1.5, 2.25],
  ]);
  expect(likeFeatures(Float32Array.of(7), Uint32Array.of(0), new Uint32Array(0), known)).toEqual([[1, 7, 0, 0, 0, 0]]);
  expect([...likeChances([-1, 1, 0, 0, 0, 0], [[1, 1, 0, 0, 0, 0]])]).toEqual([0.5]);
});

test("without strength the list is the order of chances", () => {
  expect(listFrom(scores, LIKED, films, 5, 0)).toEqual([0, 1, 2, 3, 4]);
  const lessKnown = { ...films, fame: fame.map((value, item) => (item === 4 ? value - 1 : value)) };
  const likesLessKnown = { ...lessKnown, weights: [-3, 1, 0, 0, -1, 0] };
  expect(listFrom(scores, LIKED, likesLessKnown, 5, 0)).toEqual([4, 0, 1, 2, 3]);
});

test("the stronger, the fewer of the best kind, and never a film that is left out", () => {
  const left = scores.slice();
  left[10] = Number.NEGATIVE_INFINITY;
  const ofBestKind = (strength: number) => {
    const list = listFrom(left, LIKED, films, 6, strength);
    expect(list).not.toContain(10);
    expect(list.length).toBe(6);
    return list.filter((item) => item < 10).length;
  };
  const counts = [0, 0.2, 0.4, 0.6, 20].map(ofBestKind);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  expect([counts[0], counts[4]]).toEqual([6, 2]);
});

test("there are as many films as there are", () => {
  const two = new Float32Array(COUNT).fill(Number.NEGATIVE_INFINITY);
  two.set([2, 1]);
  expect(listFrom(two, LIKED, films, 20)).toEqual([0, 1]);
  expect(listFrom(two.fill(Number.NEGATIVE_INFINITY), new Uint32Array(0), films, 20)).toEqual([]);
});
