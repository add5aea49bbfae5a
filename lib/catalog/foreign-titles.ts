import { ROMAN_NUMERALS, titleKey } from "./fold-text";

const PARENTHESES = /^(.*\S)\s*\(([^()]+)\)\s*$/s;
const ALSO_KNOWN_AS = /\s*\ba\.?k\.?a\.?:?\s+/i;
const DIGIT_NUMERALS = Object.fromEntries(Object.entries(ROMAN_NUMERALS).map(([roman, digit]) => [digit, roman]));

/**
 * The titleKeys under which a title from elsewhere may be found, the likeliest first: as it stands; without what stands in
 * parentheses at its end, and that alone; each with numerals written the other way, "Rocky 2" for "Rocky II".
 */
export function keysOfForeignTitle(title: string): string[] {
  const [, name, inParentheses] = PARENTHESES.exec(title) ?? [];
  const names = name === undefined ? [title] : [title, name, ...inParentheses.split(ALSO_KNOWN_AS)];
  const keys = names.filter((name) => name.trim() !== "").map(titleKey);
  const renumbered = keys.flatMap((key) => [renumber(key, ROMAN_NUMERALS), renumber(key, DIGIT_NUMERALS)]);
  return [...new Set([...keys, ...renumbered])];
}

/** A title's first word is no numeral of a sequel. */
function renumber(key: string, numerals: Record<string, string>): string {
  return key
    .split(" ")
    .map((word, place) => (place > 0 ? (numerals[word] ?? word) : word))
    .join(" ");
}
