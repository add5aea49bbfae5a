// biome-ignore lint/suspicious/noControlCharactersInRegex: what is ASCII has no letters to fold
const ASCII = /^[\x00-\x7f]*$/;
const ARTICLES = new Set(["the", "a", "an", "le", "la", "les", "l", "el", "los", "las", "il", "der", "die", "das"]);

/**
 * Lower case, without accents; & is "and", the l' of "L'Avventura" a word. Letters that are no accent of another
 * are spelled out.
 */
export function foldText(text: string): string {
  return (ASCII.test(text) ? text.toLowerCase() : foldLetters(text))
    .replace(/&/g, " and ")
    .replace(/(?<![\p{L}\p{N}])l['’`´]/gu, "l ")
    .replace(/['’`´]/g, "");
}

function foldLetters(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/æ/g, "ae")
    .replace(/œ/g, "oe")
    .replace(/ø/g, "o")
    .replace(/ł/g, "l")
    .replace(/đ/g, "d");
}

/** Numerals of sequels; I, V and X are left out, which are letters more often. */
export const ROMAN_NUMERALS: Record<string, string> = {
  ii: "2",
  iii: "3",
  iv: "4",
  vi: "6",
  vii: "7",
  viii: "8",
  ix: "9",
};

/**
 * The words of a text, folded. "WALL·E" gives wall, e and walle, "Rocky II" rocky, ii and 2: people write it both
 * ways.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const chunk of foldText(text).split(/\s+/)) {
    const parts = chunk.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== "");
    words.push(...parts, ...parts.flatMap((part) => ROMAN_NUMERALS[part] ?? []));
    if (parts.length > 1) words.push(parts.join(""));
  }
  return words;
}

/** Whether a text is nothing but articles: "the", "la". */
export function isArticles(text: string): boolean {
  const words = wordsOf(text);
  return words.length > 0 && words.every((word) => ARTICLES.has(word));
}

/** The words without articles, unless there is nothing else. */
export function significantWords(text: string): string[] {
  const words = wordsOf(text);
  const significant = words.filter((word) => !ARTICLES.has(word));
  return significant.length > 0 ? significant : words;
}

/**
 * One key for a title however its article is placed: "Matrix, The", "The Matrix" and "matrix" are equal. A title
 * without words, "$", is its own.
 */
export function titleKey(text: string): string {
  const folded = foldText(text).trim();
  const plain = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  if (plain.length === 0) return folded;
  const significant = plain.filter((word) => !ARTICLES.has(word));
  return (significant.length > 0 ? significant : plain).join(" ");
}
