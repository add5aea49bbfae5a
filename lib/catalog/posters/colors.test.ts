import fc from "fast-check";
import { expect, test } from "vitest";
import { hueBetween, mix, toHex } from "./colors";

test("colors whose OKLCH is known", () => {
  expect(toHex([0, 0, 0])).toBe("#000000");
  expect(toHex([1, 0, 0])).toBe("#ffffff");
  expect(toHex([0.62796, 0.2576, 29.234])).toBe("#ff0000");
  expect(toHex([0.45201, 0.3132, 264.052])).toBe("#0000ff");
});

test("what no screen shows loses chroma, not lightness", () => {
  expect(toHex([0.99, 0.3, 140])).toMatch(/^#f/);
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: -720, max: 720, noNaN: true }),
      (l, hue) => {
        expect(toHex([l, 0.4, hue])).toMatch(/^#[0-9a-f]{6}$/);
      },
    ),
  );
});

test("hues are mixed along the shorter way", () => {
  expect(hueBetween(350, 20, 0.5)).toBeCloseTo(5);
  expect(hueBetween(20, 350, 0.5)).toBeCloseTo(5);
  expect(mix([0, 0, 350], [1, 0.2, 20], 0.5)).toEqual([0.5, 0.1, 5]);
});
