import fc from "fast-check";
import { expect, test } from "vitest";
import { placeLabels } from "./place-labels";

const FRAME = { width: 400, height: 300 };
const box = fc.record({
  left: fc.integer({ min: -50, max: 400 }),
  top: fc.integer({ min: -50, max: 300 }),
  width: fc.integer({ min: 1, max: 120 }),
  height: fc.integer({ min: 1, max: 30 }),
});

test("labels lie within the frame and never on each other, and no one is left out that has room", () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 40 }), (boxes) => {
      const kept = placeLabels(boxes, FRAME, 100);
      const overlap = (a: (typeof boxes)[number], b: typeof a) =>
        a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
      kept.forEach((label, place) => {
        expect(label.left >= 0 && label.left + label.width <= 400).toBe(true);
        expect(label.top >= 0 && label.top + label.height <= 300).toBe(true);
        for (const other of kept.slice(0, place)) expect(overlap(label, other)).toBe(false);
      });
      for (const lost of boxes.filter((one) => !kept.includes(one))) {
        const within =
          lost.left >= 0 && lost.top >= 0 && lost.left + lost.width <= 400 && lost.top + lost.height <= 300;
        const grown = { left: lost.left - 4, top: lost.top - 4, width: lost.width + 8, height: lost.height + 8 };
        expect(within && !kept.some((other) => overlap(grown, other))).toBe(false);
      }
    }),
  );
});

test("the more important of two stays, and no more than are wanted", () => {
  const [first, second] = [0, 5].map((left) => ({ left, top: 0, width: 50, height: 20, name: left }));
  expect(placeLabels([first, second], FRAME, 9)).toEqual([first]);
  const apart = Array.from({ length: 5 }, (_, row) => ({ left: 0, top: 40 * row, width: 10, height: 10 }));
  expect(placeLabels(apart, FRAME, 3)).toEqual(apart.slice(0, 3));
});
