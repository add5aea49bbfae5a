import { expect, test } from "vitest";
import { explicitFold } from "./explicit-split";

/** Films 10, 20, 30, 40 are items 0 to 3. */
const itemOf = (movieId: number) => (movieId % 10 === 0 && movieId <= 40 ? movieId / 10 - 1 : undefined);
const rows = (...triples: [number, number, number?][]) => ({
  userIds: Uint32Array.from(triples, ([user]) => user),
  movieIds: Uint32Array.from(triples, ([, movie]) => movie),
  halfStars: triples.every(([, , rating]) => rating === undefined)
    ? undefined
    : Uint8Array.from(triples, ([, , rating]) => rating as number),
});
const train = rows([7, 10, 9], [8, 10, 2], [7, 20, 4], [7, 99, 10]);

test("training ratings are histories, likes of the test are to be found, who likes nothing there is not asked", () => {
  const test = rows([7, 30, 8], [7, 40, 7], [8, 20, 3]);
  const { train: matrix, people } = explicitFold({ train, test, likedFrom: 8 }, itemOf, 4);
  expect(matrix).toEqual({
    rows: 2,
    columns: 4,
    indptr: Uint32Array.of(0, 2, 3),
    indices: Uint32Array.of(0, 1, 0),
    values: Uint8Array.of(9, 4, 2),
  });
  expect(people).toEqual([
    {
      user: 7,
      history: { items: Uint32Array.of(0, 1), halfStars: Uint8Array.of(9, 4) },
      heldOut: Uint32Array.of(2),
      candidates: undefined,
    },
  ]);
});

test("without ratings all is liked, and the threshold does not matter", () => {
  const { train: matrix, people } = explicitFold(
    { train: rows([1, 10]), test: rows([1, 20], [1, 30]), likedFrom: 10 },
    itemOf,
    4,
  );
  expect(matrix.values).toEqual(Uint8Array.of(10));
  expect(people[0].heldOut).toEqual(Uint32Array.of(1, 2));
});

test("of a film that stands twice the last rating counts", () => {
  const twice = rows([1, 10, 2], [1, 10, 9]);
  const { people } = explicitFold(
    { train: twice, test: rows([1, 20, 9], [1, 20, 3], [1, 30, 8]), likedFrom: 8 },
    itemOf,
    4,
  );
  expect(people[0].history.halfStars).toEqual(Uint8Array.of(9));
  expect(people[0].heldOut).toEqual(Uint32Array.of(2));
});

test("a film that nobody knows is to be found all the same, and whoever is new has no history", () => {
  const { people } = explicitFold(
    { train, test: rows([5, 77, 10], [5, 0xffffffff, 10], [6, 77, 10], [5, 10, 10]), likedFrom: 8 },
    itemOf,
    4,
  );
  expect(people[0].history.items.length).toBe(0);
  expect(people[0].heldOut.length).toBe(3);
  expect(new Set(people[0].heldOut).size).toBe(3);
  expect(people[0].heldOut.filter((item) => item < 4)).toEqual(Uint32Array.of(0));
});

test("candidates are everybody's, one list for all, or a person's own", () => {
  const test = rows([7, 30, 8], [8, 40, 8]);
  const everybodys = { movieIds: Uint32Array.of(20, 77, 10, 20) };
  const shared = explicitFold({ train, test, candidates: everybodys, likedFrom: 8 }, itemOf, 4);
  expect(shared.people.map(({ candidates }) => candidates)).toEqual([Uint32Array.of(1, 0), Uint32Array.of(1, 0)]);
  expect(shared.people[0].candidates).toBe(shared.people[1].candidates);
  const own = explicitFold({ train, test, candidates: rows([7, 40], [9, 10]), likedFrom: 8 }, itemOf, 4);
  expect(own.people.map(({ candidates }) => candidates)).toEqual([Uint32Array.of(3), Uint32Array.of()]);
});
