import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeFormula, unescapeFormula } from "./formulas";

test.each([
  ["=1+1", "'=1+1"],
  ["-30-", "'-30-"],
  ["'=1+1", "''=1+1"],
  ["'Round Midnight", "'Round Midnight"],
  ["Heat", "Heat"],
  ["", ""],
])("%j is written as %j", (cell, written) => {
  expect(escapeFormula(cell)).toBe(written);
});

test("what is written is no formula, and comes back as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."'=+-@\t\ra1") }), (cell) => {
      expect(escapeFormula(cell)).not.toMatch(/^[=+\-@\t\r]/);
      expect(unescapeFormula(escapeFormula(cell))).toBe(cell);
    }),
  );
});
