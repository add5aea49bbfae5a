import { expect, test } from "vitest";
import { dayOrderOf, parseDay, parseNumericDay } from "./days";

test.each([
  ["2024-02-29", "2024-02-29"],
  ["2024-2-9", "2024-02-09"],
  ["2022-09-20T00:00:00Z", "2022-09-20"],
  ["Wed Feb 22 00:00:00 2012", "2012-02-22"],
  ["2023-02-29", undefined],
  ["2023-13-01", undefined],
  ["0001-01-01", undefined],
  ["Wed Foo 22 00:00:00 2012", undefined],
  ["22.01.2012", undefined],
  ["soon", undefined],
])("%s is the day %s", (text, day) => {
  expect(parseDay(text)).toBe(day);
});

test.each([
  [["1/2/24", "1/23/24"], "month first"],
  [["1/2/24", "23/1/24"], "day first"],
  [["1/2/24"], "month first"],
  [["1.2.24"], "day first"],
  [["2024-01-02"], "month first"],
  [[], "month first"],
] as const)("of %j the order is %s", (texts, order) => {
  expect(dayOrderOf(texts)).toBe(order);
});

test("numbers are a day by their order", () => {
  expect(parseNumericDay("1/2/24", "month first")).toBe("2024-01-02");
  expect(parseNumericDay("01.02.2024", "day first")).toBe("2024-02-01");
  expect(parseNumericDay("2024-01-02", "day first")).toBe("2024-01-02");
  expect(parseNumericDay("13/2/24", "month first")).toBeUndefined();
});
