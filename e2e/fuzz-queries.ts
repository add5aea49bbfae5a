/** Random query strings, the same for a seed. */
const NAMES = (
  "movie movieId title imdb tmdb model k tab explain q limit movies sort page not variety popularity recency more less " +
  "genre notGenre tag notTag person notPerson from to ratings mean letter x y z notTitle"
).split(" ");
const SENSIBLE = (
  "1|2|12|40|1,12|hybrid|content|ease|factors|popularity|collaborative|table|analytics|true|" +
  "Comedy|Drama|Sci-Fi|nostalgic|space|heartwarming|Tom Hanks|1980|1999|50|-50|3.5|100|m|0.4|hanks|matrix|Toy Story"
).split("|");
export const HOSTILE = [
  ...[
    "",
    " ",
    "\u0000",
    "%",
    "٣",
    "1e9",
    "-1",
    "NaN",
    "99999999999",
    "'; DROP TABLE",
    "<script>",
    "../../etc",
    "{}",
    "[]",
  ],
  ...["x".repeat(3000), "\ud83d\ude00", "__proto__", "constructor", "0x10", "+5", "1.5", "null", "undefined"],
];

/** mulberry32. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type OneOf = <T>(values: readonly T[]) => T;

/** So many queries of one to eight pairs. */
export function queries(seed: number, count: number, pairOf: (oneOf: OneOf) => [string, string]): string[] {
  const uniform = random(seed);
  const oneOf = <T>(values: readonly T[]) => values[Math.floor(uniform() * values.length)];
  return Array.from({ length: count }, () => {
    const pairs = Array.from({ length: 1 + Math.floor(uniform() * 8) }, () => pairOf(oneOf));
    return pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  });
}

/** Any parameter with any value, sensible two times of three. */
export function anyPair(oneOf: OneOf): [string, string] {
  return [oneOf(NAMES), oneOf([SENSIBLE, SENSIBLE, HOSTILE].map(oneOf))];
}
