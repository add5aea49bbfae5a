import { expect, test } from "vitest";
import { dayInWords, momentsIn } from "./moments";

const midnight = new Date("2026-03-05T00:00:00Z");

test("days and times are those of a zone, wherever the server stands", () => {
  const { dayOf, timeOf, since } = momentsIn("UTC");
  expect([dayOf(midnight), timeOf(midnight)]).toEqual(["Mar 5, 2026", "00:00"]);
  expect(since(midnight, new Date("2026-03-05T23:59:59Z"))).toBe("at 23:59");
  expect(since(midnight, new Date("2026-03-06T00:00:00Z"))).toBe("on Mar 6, 2026");
});

test("west of Greenwich it is still the day before, and another hour from the night that summer time begins", () => {
  const { dayOf, timeOf, since } = momentsIn("America/New_York");
  expect([dayOf(midnight), timeOf(midnight)]).toEqual(["Mar 4, 2026", "19:00"]);
  expect(since(midnight, new Date("2026-03-05T04:59:00Z"))).toBe("at 23:59");
  expect(timeOf(new Date("2026-03-09T00:00:00Z"))).toBe("20:00");
});

test("a day of no zone is that day everywhere", () => {
  expect(dayInWords("2026-03-05")).toBe("Mar 5, 2026");
});
