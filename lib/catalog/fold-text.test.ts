import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText, significantWords, titleKey, wordsOf } from "./fold-text";

test.each([
  ["Amélie", "amelie"],
  ["AMÉLIE", "amelie"],
  ["Ame\u0301lie", "amelie"],
  ["Łódź", "lodz"],
  ["Smørrebrød", "smorrebrod"],
  ["Straße", "strasse"],
  ["Æon Œuvre", "aeon oeuvre"],
  ["İstanbul", "istanbul"],
  ["Schindler's List", "schindlers list"],
  ["Schindler’s List", "schindlers list"],
  ["Crouching Tiger", "crouching tiger"],
  ["千と千尋の神隠し", "千と千尋の神隠し"],
])("folds %s to %s", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test.each([
  ["WALL·E", ["wall", "e", "walle"]],
  ["Spider-Man 2", ["spider", "man", "spiderman", "2"]],
  ["Fast & Furious", ["fast", "and", "furious"]],
  ["  8½: (1963)! ", ["8½", "1963"]],
  ["L'Avventura", ["l", "avventura"]],
  ["?!", []],
])("the words of %s are %j", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test("articles are no significant words, unless there is nothing else", () => {
  expect(significantWords("The Lord of the Rings")).toEqual(["lord", "of", "rings"]);
  expect(significantWords("The The")).toEqual(["the", "the"]);
  expect(significantWords("")).toEqual([]);
});

test.each([
  ["The Matrix", "Matrix, The"],
  ["The Matrix", "matrix"],
  ["The Matrix", "  THE   matrix!"],
  ["L'Avventura", "Avventura, L'"],
  ["L’Avventura", "L'Avventura"],
  ["La Dolce Vita", "Dolce Vita, La"],
  ["Fast & Furious", "Fast and Furious"],
  ["WALL·E", "Wall-E"],
  ["Dune 2021", "Dune (2021)"],
  ["Amélie", "Amelie"],
])("%s has the key of %s", (one, other) => {
  expect(titleKey(one)).toBe(titleKey(other));
});

test.each([
  ["The Matrix", "The Matrix Reloaded"],
  ["Dune (1984)", "Dune (2021)"],
  ["$", "!!!"],
  ["Seven", "Se7en"],
  ["A", "The"],
])("%s has another key than %s", (one, other) => {
  expect(titleKey(one)).not.toBe(titleKey(other));
});

test("a key is its own key, and never in upper case or with blanks around", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const key = titleKey(text);
      expect(titleKey(key)).toBe(key);
      expect(key).toBe(key.trim());
    }),
  );
});
