import "server-only";

/** Letters of Latin that are no accent of another, spelled out. */
const SPELLED: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th" };

const MOST_LETTERS = 80;

/**
 * A name as it stands in an address: "Penélope Cruz" is penelope-cruz. Letters of other scripts stay as they are; empty for a
 * name without letters and digits.
 */
export function slugOf(name: string): string {
  const words = fold(name)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "")
    .join("-");
  if (words.length <= MOST_LETTERS) return words;
  // By code points: half a letter cannot stand in an address.
  return Array.from(words).slice(0, MOST_LETTERS).join("").replace(/-$/, "");
}

function fold(name: string): string {
  const plain = name.replace(/['’`´]/g, "").toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what is ASCII needs no folding
  if (/^[\x00-\x7f]*$/.test(plain)) return plain;
  return plain
    .normalize("NFD")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC")
    .replace(/[ßæœøłđðþ]/g, (letter) => SPELLED[letter]);
}

/** What a name without letters and digits is called in an address. */
const SIGN = "sign";

/** One slug for each name, no two alike: of names that are spelled alike the first has the plain one, the others -2, -3 … */
export function uniqueSlugs(names: readonly string[]): string[] {
  const plain = names.map((name) => slugOf(name) || SIGN);
  const taken = new Set<string>(plain);
  const given = new Set<string>();
  return plain.map((slug) => {
    let own = slug;
    for (let n = 2; own === slug ? given.has(own) : taken.has(own); n++) own = `${slug}-${n}`;
    given.add(own);
    taken.add(own);
    return own;
  });
}
