import fc from "fast-check";
import { expect, test } from "vitest";
import { negotiate } from "./negotiate";

const OFFERED = ["application/json", "text/csv"];

test.each([
  [undefined, "application/json"],
  ["", "application/json"],
  ["*/*", "application/json"],
  ["text/html,application/xhtml+xml,*/*;q=0.8", "application/json"],
  ["application/*", "application/json"],
  ["text/csv", "text/csv"],
  ["TEXT/CSV;header=present", "text/csv"],
  ["text/*", "text/csv"],
  ["text/csv, application/json", "application/json"],
  ["text/csv, application/json;q=0.9", "text/csv"],
  ["text/csv;q=0.5, */*;q=0.1", "text/csv"],
  ["*/*, application/json;q=0", "text/csv"],
  ["application/json;q=0, application/*", undefined],
  ["image/png", undefined],
  ["*/*;q=0", undefined],
  ["text/csv;q=0.000", undefined],
  ["nonsense", "application/json"],
  ["nonsense, text/csv", "text/csv"],
  ["text/csv;q=2", "text/csv"],
])("Accept: %s gets %s", (accept, expected) => {
  expect(negotiate(accept, OFFERED)).toBe(expected);
});

test("any header gives what is offered or nothing, and nothing is taken that was refused", () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(..."*/;,q=01. textcsv") }));
  fc.assert(
    fc.property(text, (accept) => {
      expect([...OFFERED, undefined]).toContain(negotiate(accept, OFFERED));
      expect(negotiate(`text/csv;q=0, ${accept}`, ["text/csv"])).toBeUndefined();
    }),
  );
});
