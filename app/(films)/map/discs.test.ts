import { expect, test } from "vitest";
import { discOf } from "./discs";

test.each([0.5, 1, 1.75, 3, 8.25])(
  "a disc of radius %d covers as much as it should, and reaches no further",
  (radius) => {
    const { reach, rows, columns, covers } = discOf(radius);
    const area = covers.reduce((sum, cover) => sum + cover / 256, 0);
    expect(Math.abs(area - Math.PI * radius ** 2)).toBeLessThan(0.35 + 0.25 * radius);
    rows.forEach((row, p) => {
      expect(Math.max(row, columns[p])).toBeLessThanOrEqual(2 * reach);
    });
  },
);

test("a larger disc covers each pixel that a smaller one does, as much at least", () => {
  const cover = (radius: number, dx: number, dy: number) => {
    const { reach, rows, columns, covers } = discOf(radius);
    const place = rows.findIndex((row, p) => row === reach + dy && columns[p] === reach + dx);
    return place < 0 ? 0 : covers[place];
  };
  for (let dx = -3; dx <= 3; dx++) {
    for (let dy = -3; dy <= 3; dy++) expect(cover(3, dx, dy)).toBeGreaterThanOrEqual(cover(2, dx, dy));
  }
});
