import { expect, test } from "vitest";
import { intraListDistance } from "./intra-list-distance";

test("is the mean over pairs", () => {
  // Pairs 0-1, 0-2 and 1-2 are alike by 1, 0.5 and 0.
  const similarity = (a: number, b: number) => 1 - (a + b - 1) / 2;
  expect(intraListDistance(Uint32Array.of(2, 0, 1), similarity)).toBeCloseTo((0 + 0.5 + 1) / 3, 12);
  expect(intraListDistance(Uint32Array.of(2), similarity)).toBeNaN();
});
