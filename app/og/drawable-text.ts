/** What Instrument Serif has, Latin and extended Latin together; a test holds it against the font. */
const DRAWN =
  /[ -~\u00a1-\u00a3\u00a5\u00a7-\u00ab\u00ae-\u00b0\u00b4\u00b6-\u00b8\u00ba\u00bb\u00bf-\u0107\u010a-\u0113\u0116-\u011b\u011e-\u0123\u0126\u0127\u012a\u012b\u012e-\u0133\u0136\u0137\u0139-\u013e\u0141-\u0148\u014a-\u014d\u0150-\u015b\u015e-\u0161\u0164\u0165\u016a-\u017e\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac\u2122]/u;

/**
 * The text in characters that the font has: others lose their accents or are left out. For a character that is not in
 * its fonts next/og would ask a server on the network.
 */
export function drawableText(text: string): string {
  return Array.from(text.normalize("NFC"), (character) =>
    DRAWN.test(character) ? character : Array.from(character.normalize("NFKD")).filter(isDrawn).join(""),
  )
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

/** The first of a film's names of which more than half can be drawn; empty where there is none. */
export function drawableTitle({ title, alternateTitles }: { title: string; alternateTitles: string[] }): string {
  return [title, ...alternateTitles].map(drawableNameOf).find((name) => name !== "") ?? "";
}

function drawableNameOf(name: string): string {
  const drawn = drawableText(name);
  return drawn.length * 2 > Array.from(name).length ? drawn : "";
}

function isDrawn(character: string): boolean {
  return DRAWN.test(character);
}
