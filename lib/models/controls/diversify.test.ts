import fc from "fast-check";
import { expect, test } from "vitest";
import { diversify } from "./diversify";

/** Films of one kind have their tens in common. */
const similarity = (a: number, b: number) => (Math.floor(a / 10) === Math.floor(b / 10) ? 1 : 0);
const anyRanking = fc.uniqueArray(fc.nat(99), { minLength: 1, maxLength: 30 }).map((items) => Uint32Array.from(items));
const anyStrength = fc.integer({ min: 0, max: 20 }).map((step) => step / 20);

test("by hand: of three alike and one other, the other comes second at half strength", () => {
  // Second: 11 is worth 1/4 − 1/2, 20 is worth 1/6. Third, likeness halved: 11 (1/4 − 1/4) before 12 (1/8 − 1/4) .
  expect([...diversify(Uint32Array.of(10, 11, 20, 12), similarity, 4, 0.5)]).toEqual([10, 20, 11, 12]);
});

test("strength 0 is exactly the order", () => {
  fc.assert(
    fc.property(anyRanking, fc.nat(40), (ranked, k) => {
      expect(diversify(ranked, similarity, k, 0)).toEqual(ranked.slice(0, k));
    }),
  );
});

test("the first stays first, none comes twice, and as many come as are asked for where there are as many", () => {
  fc.assert(
    fc.property(anyRanking, fc.integer({ min: 1, max: 40 }), anyStrength, (ranked, k, strength) => {
      const chosen = diversify(ranked, similarity, k, strength);
      expect(chosen[0]).toBe(ranked[0]);
      expect(new Set(chosen).size).toBe(Math.min(k, ranked.length));
      for (const item of chosen) expect(ranked).toContain(item);
    }),
  );
});

test("a longer list begins with the shorter one", () => {
  fc.assert(
    fc.property(anyRanking, fc.nat(15), fc.nat(15), anyStrength, (ranked, k, more, strength) => {
      const longer = diversify(ranked, similarity, k + more, strength);
      expect(diversify(ranked, similarity, k, strength)).toEqual(longer.slice(0, k));
    }),
  );
});

test("where all are alike, or all unlike, there is nothing to choose but relevance", () => {
  fc.assert(
    fc.property(anyRanking, fc.constantFrom(0, 1), anyStrength, (ranked, likeness, strength) => {
      fc.pre(strength < 1 || likeness === 0);
      expect(diversify(ranked, () => likeness, ranked.length, strength)).toEqual(ranked);
    }),
  );
});

test("each kind comes once before any comes again, where variety alone counts", () => {
  const ranked = Uint32Array.of(10, 11, 12, 20, 21, 30, 31, 40);
  expect([...diversify(ranked, similarity, 4, 1)]).toEqual([10, 20, 30, 40]);
});

test.each([-0.1, 1.5, Number.NaN])("a strength of %d is refused", (strength) => {
  expect(() => diversify(Uint32Array.of(1), similarity, 1, strength)).toThrow("expected 0 to 1");
});
