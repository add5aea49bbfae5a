import fc from "fast-check";
import { expect, test } from "vitest";
import { ByteWords } from "./byte-words";

test("words are numbered as a map of their texts numbers them, each asked for once", () => {
  const property = fc.property(fc.array(fc.string({ unit: fc.constantFrom("a", "b", "é"), maxLength: 5 })), (words) => {
    const numbers = new Map<string, number>();
    const asked: string[] = [];
    const table = new ByteWords((bytes, start, end) => {
      asked.push(Buffer.from(bytes).toString("utf8", start, end));
      return asked.length - 1;
    });
    for (const word of words) {
      if (!numbers.has(word)) numbers.set(word, numbers.size);
      const bytes = Buffer.from(`<${word}>`);
      expect(table.number(bytes, 1, bytes.length - 1)).toBe(numbers.get(word));
    }
    expect(asked).toEqual([...numbers.keys()]);
  });
  fc.assert(property, { numRuns: 300 });
});

test("a hundred thousand words keep their numbers while the table grows", () => {
  let size = 0;
  const table = new ByteWords(() => size++);
  const words = Array.from({ length: 100_000 }, (_, n) => Buffer.from(`word ${n}`));
  const first = words.map((word) => table.number(word, 0, word.length));
  expect(first).toEqual(words.map((_, n) => n));
  expect(words.map((word) => table.number(word, 0, word.length))).toEqual(first);
  expect(size).toBe(words.length);
});
