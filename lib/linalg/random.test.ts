import { expect, test } from "vitest";
import { normalGenerator, uniformGenerator } from "./random";

const draw = (next: () => number, count: number) => Array.from({ length: count }, next);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: number[]) => mean(values.map((value) => value ** 2)) - mean(values) ** 2;

test.each([
  ["uniform", uniformGenerator],
  ["normal", normalGenerator],
])("a seed gives the same %s numbers every time", (_, generator) => {
  expect(draw(generator(42), 100)).toEqual(draw(generator(42), 100));
  expect(draw(generator(42), 100)).not.toEqual(draw(generator(43), 100));
});

/** sfc32 and splitmix32 once more, from their definitions, in whole numbers of any size. */
function* reference(seed: number): Generator<number> {
  const wrap = (x: bigint) => BigInt.asUintN(32, x);
  let s = wrap(BigInt(seed));
  const split = () => {
    s = wrap(s + 0x9e3779b9n);
    let t = wrap((s ^ (s >> 16n)) * 0x21f0aaadn);
    t = wrap((t ^ (t >> 15n)) * 0x735a2d97n);
    return t ^ (t >> 15n);
  };
  let [a, b, c, counter] = [split(), split(), split(), 1n];
  for (let drawn = 0; ; drawn++) {
    const result = wrap(a + b + counter);
    counter = wrap(counter + 1n);
    a = b ^ (b >> 9n);
    b = wrap(c + (c << 3n));
    c = wrap(wrap((c << 21n) | (c >> 11n)) + result);
    if (drawn >= 12) yield Number(result) / 2 ** 32;
  }
}

test.each([0, 1, 42, -7, 2 ** 31 - 1])("seed %d gives sfc32's numbers", (seed) => {
  const expected = reference(seed);
  const uniform = uniformGenerator(seed);
  for (let i = 0; i < 1000; i++) expect(uniform()).toBe(expected.next().value);
});

test("generators do not disturb each other", () => {
  const [one, other] = [uniformGenerator(1), uniformGenerator(2)];
  const interleaved = Array.from({ length: 10 }, () => [one(), other()]);
  expect(interleaved.map(([a]) => a)).toEqual(draw(uniformGenerator(1), 10));
  expect(interleaved.map(([, b]) => b)).toEqual(draw(uniformGenerator(2), 10));
});

test("uniform numbers are multiples of 2⁻³² in [0, 1)", () => {
  for (const value of draw(uniformGenerator(7), 10_000)) {
    expect(value >= 0 && value < 1 && Number.isInteger(value * 2 ** 32)).toBe(true);
  }
});

test("uniform numbers have mean 1/2 and variance 1/12", () => {
  const values = draw(uniformGenerator(1), 100_000);
  expect(mean(values)).toBeCloseTo(1 / 2, 2);
  expect(variance(values)).toBeCloseTo(1 / 12, 2);
});

test("each tenth of [0, 1) gets a tenth of the uniform numbers", () => {
  const bins = new Uint32Array(10);
  for (const value of draw(uniformGenerator(2), 100_000)) bins[Math.floor(value * 10)]++;
  for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(400);
});

test("a uniform number says nothing of the next", () => {
  const values = draw(uniformGenerator(3), 100_000);
  const products = values.slice(1).map((value, p) => (value - 1 / 2) * (values[p] - 1 / 2));
  expect(mean(products) * 12).toBeCloseTo(0, 1);
});

test("normal numbers have mean 0, variance 1, and two of three within one of 0", () => {
  const values = draw(normalGenerator(1), 100_000);
  expect(mean(values)).toBeCloseTo(0, 1);
  expect(variance(values)).toBeCloseTo(1, 1);
  expect(values.filter((value) => Math.abs(value) < 1).length / values.length).toBeCloseTo(0.6827, 2);
});

test.each([0, -1, 2 ** 31, 2 ** 32, 1.5])("takes any number for a seed: %d", (seed) => {
  expect(draw(normalGenerator(seed), 1000).every(Number.isFinite)).toBe(true);
});
