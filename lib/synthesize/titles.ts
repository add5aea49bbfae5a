import { ADJECTIVES, capital, NAMES, NOUNS, pick } from "./words";

/** Each way to make a title, and how many of a hundred are so made. */
const PATTERNS: readonly [share: number, make: (uniform: () => number) => string][] = [
  [24, (u) => `${adjective(u)} ${noun(u)}`],
  [20, (u) => `${adjective(u)} ${noun(u)}, The`],
  [8, (u) => `${noun(u)} ${noun(u)}, A`],
  [16, (u) => `${noun(u)} of the ${adjective(u)} ${noun(u)}`],
  [12, (u) => `${pick(NAMES, u)} and the ${noun(u)}`],
  [8, (u) => `${noun(u)}, ${noun(u)} and ${noun(u)}`],
  [6, (u) => `${pick(NAMES, u)}'s ${noun(u)} ${2 + Math.floor(8 * u())}`],
  [3, (u) => `${adjective(u)} ${noun(u)} (a.k.a. ${noun(u)} ${noun(u)})`],
  [2, (u) => `${noun(u)}, La (${adjective(u)} ${noun(u)}, The)`],
  [1, (u) => `"${adjective(u)} ${noun(u)}" ${noun(u)}`],
];
const WITHOUT_YEAR = 0.0065;
const FIRST_YEAR = 1900;

const adjective = (uniform: () => number) => capital(pick(ADJECTIVES, uniform));
const noun = (uniform: () => number) => capital(pick(NOUNS, uniform));

/** A title as MovieLens writes them: "Silent River, The (1987)", one in 150 without a year. */
export function drawTitle(lastYear: number, uniform: () => number): string {
  let share = 100 * uniform();
  let pattern = 0;
  while (share >= PATTERNS[pattern][0]) share -= PATTERNS[pattern++][0];
  const title = PATTERNS[pattern][1](uniform);
  if (uniform() < WITHOUT_YEAR) return title;
  return `${title} (${Math.floor(lastYear + 1 - (lastYear - FIRST_YEAR) * uniform() ** 2.5)})`;
}
