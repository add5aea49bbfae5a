import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanReviewText } from "./review-text";

describe("cleanReviewText", () => {
  test("keeps words, lines and signs of every script", () => {
    const text = "Ein **großes** Bild.\n\n> مرحبا 👩‍👩‍👧 日本\n\tand <b>that</b>";
    expect(cleanReviewText(text)).toBe(text);
  });

  test("drops what a page or Postgres would stumble over", () => {
    expect(cleanReviewText("a\0b\u202Ec\u2066d\u2069\x1b[31me\r\nf\rg")).toBe("abcd[31me\nf\ng");
    expect(cleanReviewText("half \ud83d of a sign")).toBe("half \ufffd of a sign");
    expect(cleanReviewText("one\n \n\t\n\n\ntwo \n\n three")).toBe("one\n\ntwo \n\n three");
  });

  test("is empty where nothing can be seen", () => {
    expect(cleanReviewText(" \n\0\u202e\t")).toBe("");
  });

  test("cleans once and for all, and never adds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const clean = cleanReviewText(text);
        expect(cleanReviewText(clean)).toBe(clean);
        expect(clean.length).toBeLessThanOrEqual(text.length);
        expect(clean).not.toMatch(/[\0\r\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });
});
