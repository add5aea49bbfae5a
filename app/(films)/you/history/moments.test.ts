import { expect, test } from "vitest";
import { dayOf, since, timeOf } from "./moments";

test("days and times are Greenwich's, wherever the server stands", () => {
  const midnight = new Date("2026-03-05T00:00:00Z");
  expect([dayOf(midnight), timeOf(midnight)]).toEqual(["Mar 5, 2026", "00:00"]);
  expect(since(midnight, new Date("2026-03-05T23:59:59Z"))).toBe("at 23:59");
  expect(since(midnight, new Date("2026-03-06T00:00:00Z"))).toBe("on Mar 6, 2026");
});
