import { expect, test } from "vitest";
import type { Engine } from "@/lib/models/engine";
import { chooseBlend } from "./choose-blend";

/** Scores that are the same for everyone. */
const fixed = (scores: number[]): Engine => ({
  similar: () => new Float32Array(0),
  scoreItems: () => Float32Array.from(scores),
  explain: () => undefined,
});
const history = { items: Uint32Array.of(0), halfStars: Uint8Array.of(10) };
const person = (...heldOut: number[]) => ({ user: 0, history, heldOut: Uint32Array.from(heldOut) });

test("an engine that is right gets what one that is wrong does not", () => {
  const [right, wrong] = [fixed([0, 0, 1, 4, 5]), fixed([0, 5, 4, 1, 0])];
  const [a, b] = chooseBlend([right, wrong], [person(3, 4)]);
  expect(a).toBeGreaterThan(b);
  expect(a + b).toBeCloseTo(1, 12);
});

test("two engines that know half each are needed both", () => {
  const [left, right] = [fixed([0, 9, 0, 8, 0, 0]), fixed([0, 0, 9, 0, 8, 0])];
  const [a, b] = chooseBlend([left, right], [person(1, 2)]);
  expect(a).toBeGreaterThan(0);
  expect(b).toBeGreaterThan(0);
});
