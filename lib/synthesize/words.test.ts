import { expect, test } from "vitest";
import { uniformGenerator } from "@/lib/linalg/random";
import { TAG_COUNT, tagAt } from "./tag-words";
import { drawTitle } from "./titles";

test("titles are written as MovieLens writes them", () => {
  const uniform = uniformGenerator(1);
  const titles = Array.from({ length: 10_000 }, () => drawTitle(2019, uniform));
  const like = (pattern: RegExp) => titles.filter((title) => pattern.test(title)).length;
  expect(like(/ \((19\d\d|20[01]\d)\)$/)).toBeGreaterThan(9850);
  expect(like(/\((19\d\d|20[01]\d)\)$/)).toBeLessThan(9990);
  expect(like(/, The \(/)).toBeGreaterThan(1000);
  expect(like(/^[^,]+, [^,]+ and /)).toBeGreaterThan(300);
  expect(like(/\(a\.k\.a\. /)).toBeGreaterThan(100);
  expect(like(/^"/)).toBeGreaterThan(30);
  expect(like(/[éèâäöøñí]/i)).toBeGreaterThan(300);
  expect(new Set(titles).size).toBeGreaterThan(9000);
});

test("no tag stands at two places", () => {
  expect(new Set(Array.from({ length: TAG_COUNT }, (_, place) => tagAt(place))).size).toBe(TAG_COUNT);
});
