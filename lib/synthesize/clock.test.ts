import { expect, test } from "vitest";
import { uniformGenerator } from "@/lib/linalg/random";
import { drawTimes } from "./clock";

const FROM = Date.UTC(1996, 0, 1) / 1000;
const UNTIL = Date.UTC(2019, 10, 21) / 1000;

test.each([20, 200, 40_000])("%d ratings follow each other, in sessions, before the end", (count) => {
  const uniform = uniformGenerator(1);
  const times = new Uint32Array(count);
  for (let person = 0; person < 20; person++) {
    drawTimes(count, [FROM, UNTIL], uniform, times);
    expect(times[0]).toBeGreaterThanOrEqual(FROM);
    expect(times[count - 1]).toBeLessThanOrEqual(UNTIL);
    const gaps = Array.from(times.subarray(1), (time, n) => time - times[n]);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1);
    expect(gaps.filter((gap) => gap > 16).length).toBeLessThanOrEqual(50);
  }
});
