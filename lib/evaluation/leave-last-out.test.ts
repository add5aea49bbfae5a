import fc from "fast-check";
import { expect, test } from "vitest";
import { LEAVE_LAST_OUT, leaveLastOut, type TimedRatings } from "./leave-last-out";

const ITEMS = 12;
const CONFIG = { ...LEAVE_LAST_OUT, leastLikes: 2 };

interface Rating {
  item: number;
  halfStars: number;
  timestamp: number;
}

/** People's ratings as they stand in a file. */
function timed(people: Rating[][]): TimedRatings {
  const all = people.flat();
  const ends = people.map((_, user) => people.slice(0, user + 1).flat().length);
  return {
    ratings: {
      rows: people.length,
      columns: ITEMS,
      indptr: Uint32Array.from([0, ...ends]),
      indices: Uint32Array.from(all, ({ item }) => item),
      values: Uint8Array.from(all, ({ halfStars }) => halfStars),
    },
    timestamps: Uint32Array.from(all, ({ timestamp }) => timestamp),
    rows: Uint32Array.from(all.keys()),
  };
}

const rating = (item: number, halfStars: number, timestamp: number) => ({ item, halfStars, timestamp });

test("the last like is asked for, what was before it known in all stars, what came later forgotten", () => {
  const asked = [rating(4, 8, 30), rating(1, 2, 10), rating(2, 10, 20), rating(3, 7, 40)];
  const shy = [rating(5, 10, 90), rating(6, 1, 95)];
  const { people, train } = leaveLastOut(timed([asked, shy]), CONFIG);
  expect(people).toEqual([
    {
      user: 0,
      history: { items: Uint32Array.of(1, 2), halfStars: Uint8Array.of(2, 10) },
      heldOut: Uint32Array.of(4),
    },
  ]);
  expect(train).toEqual({
    rows: 2,
    columns: ITEMS,
    indptr: Uint32Array.of(0, 2, 4),
    indices: Uint32Array.of(1, 2, 5, 6),
    values: Uint8Array.of(2, 10, 10, 1),
  });
});

test("of one second the later row of the file is later, wherever the matrix has it", () => {
  const { ratings, timestamps } = timed([[rating(1, 9, 5), rating(2, 9, 5), rating(3, 1, 5)]]);
  const inOrder = leaveLastOut({ ratings, timestamps, rows: Uint32Array.of(0, 1, 2) }, CONFIG);
  expect(inOrder.people[0].heldOut).toEqual(Uint32Array.of(2));
  expect(inOrder.people[0].history.items).toEqual(Uint32Array.of(1));
  const again = leaveLastOut({ ratings, timestamps, rows: Uint32Array.of(9, 1, 2) }, CONFIG);
  expect(again.people[0].heldOut).toEqual(Uint32Array.of(1));
  expect(again.people[0].history.items).toEqual(Uint32Array.of(2, 3));
});

const anyPerson = fc.uniqueArray(
  fc.record({ item: fc.nat(ITEMS - 1), halfStars: fc.integer({ min: 1, max: 10 }), timestamp: fc.nat(6) }),
  { selector: ({ item }) => item },
);

test("a person's training ratings are the history, all others' are whole, and at most so many are asked", () => {
  fc.assert(
    fc.property(fc.array(anyPerson, { maxLength: 8 }), fc.integer({ min: 0, max: 4 }), (people, most) => {
      const input = timed(people);
      const { people: asked, train } = leaveLastOut(input, { ...CONFIG, most });
      const eligible = people.flatMap((ratings, user) =>
        ratings.filter(({ halfStars }) => halfStars >= 8).length >= 2 ? [user] : [],
      );
      expect(asked.length).toBe(Math.min(most, eligible.length));
      people.forEach((ratings, user) => {
        const learned = Array.from(train.indices.subarray(train.indptr[user], train.indptr[user + 1]));
        const person = asked.find((one) => one.user === user);
        if (!person) {
          expect(learned).toEqual(ratings.map(({ item }) => item));
          return;
        }
        const byTime = ratings.map((one, row) => ({ ...one, row }));
        byTime.sort((a, b) => a.timestamp - b.timestamp || a.row - b.row);
        const last = byTime.findLastIndex(({ halfStars }) => halfStars >= 8);
        expect([...person.heldOut]).toEqual([byTime[last].item]);
        expect(new Set(learned)).toEqual(new Set(byTime.slice(0, last).map(({ item }) => item)));
        expect([...person.history.items]).toEqual(learned);
      });
    }),
  );
});
