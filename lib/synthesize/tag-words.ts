import { ADJECTIVES, NOUNS, TAG_SUFFIXES } from "./words";

const SINGLE = NOUNS.length + ADJECTIVES.length;
const PAIRS = NOUNS.length * ADJECTIVES.length;

/** How many different tags there are. */
export const TAG_COUNT = SINGLE + PAIRS * (1 + TAG_SUFFIXES.length);

/** The tag at a place: first the single words, then "silent river", then "silent river scene". */
export function tagAt(place: number): string {
  if (place < NOUNS.length) return NOUNS[place];
  if (place < SINGLE) return ADJECTIVES[place - NOUNS.length];
  const pair = (place - SINGLE) % PAIRS;
  const words = `${ADJECTIVES[pair % ADJECTIVES.length]} ${NOUNS[Math.floor(pair / ADJECTIVES.length)]}`;
  const suffix = Math.floor((place - SINGLE) / PAIRS);
  return suffix === 0 ? words : `${words} ${TAG_SUFFIXES[suffix - 1]}`;
}
