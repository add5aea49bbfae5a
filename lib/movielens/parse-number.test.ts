import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseNumber } from "./parse-number";

/** Reads the text from the middle of other bytes, as in a file. */
function parse(text: string): number {
  const bytes = Buffer.from(`9,${text},9`, "latin1");
  return parseNumber(bytes, 2, bytes.length - 2);
}

const digits = (maxLength: number) => fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength });
const sameAsNumber = (text: string) => {
  expect({ text, value: parse(text) }).toEqual({ text, value: Number(text) });
};
const many = { numRuns: 2000 };

describe("decimals are read to the last bit, as Number() reads them", () => {
  test("whole numbers of any length", () => {
    fc.assert(fc.property(digits(25), sameAsNumber), many);
  });

  test("numbers with a point", () => {
    fc.assert(
      fc.property(digits(20), digits(20), (whole, fraction) => sameAsNumber(`${whole}.${fraction}`)),
      many,
    );
  });

  test("numbers with an exponent", () => {
    const mark = fc.constantFrom("e", "E", "e+", "E+", "e-", "E-");
    fc.assert(
      fc.property(digits(12), digits(12), mark, digits(3), (whole, fraction, e, exponent) => {
        sameAsNumber(`${whole}${e}${exponent}`);
        sameAsNumber(`${whole}.${fraction}${e}${exponent}`);
      }),
      many,
    );
  });

  test("what JavaScript prints for a number is read as that number", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parse(String(value))).toBe(Object.is(value, -0) ? 0 : value);
      }),
      many,
    );
  });

  test.each(["0", "5", "0.5", "4.5", "007", "00.50", "2.5E-4", "9007199254740993", "0.30000000000000004", "1e400"])(
    "%s is read exactly",
    sameAsNumber,
  );
});

describe("anything else is NaN", () => {
  const hostile = [
    "",
    " ",
    ".",
    ".5",
    "5.",
    "1.2.3",
    "-1",
    "+1",
    " 1",
    "1 ",
    "1e",
    "1e+",
    "e5",
    "1e5.5",
    "0x1F",
    "1_000",
  ];
  test.each([...hostile, "abc", "1a", "1.a", "Infinity", "NaN", "1,5", '"1"', "1\r", "\0", "½", "1/2", "1:2"])(
    "%j is no number",
    (text) => {
      expect(parse(text)).toBeNaN();
    },
  );

  test("any bytes are a decimal or no number", () => {
    const unit = fc.constantFrom(..."0123456789.eE+- x/:");
    const text = fc.oneof(fc.string({ unit, maxLength: 22 }), fc.string({ unit: "binary-ascii", maxLength: 22 }));
    fc.assert(
      fc.property(text, (text) => {
        const isDecimal = /^[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$/.test(text) && !text.includes("\n");
        expect({ text, value: parse(text) }).toEqual({ text, value: isDecimal ? Number(text) : Number.NaN });
      }),
      { numRuns: 5000 },
    );
  });
});
