import "server-only";
import { slugOf } from "./slugs";

const MAX_LENGTH = 100;
const MAX_WORDS = 8;
/** Shorter words have too many others one letter away. */
const LEAST_LETTERS_TO_MEND = 4;

/**
 * Finds names by the beginnings of their words, in any order, with or without accents; where none fits, by words one letter off,
 * two in long ones, their first letter being right.
 */
export class NameSearch {
  private readonly spelled: string[];
  private vocabulary: string[] | undefined;

  /** @param names those known best first: they lead among equals */
  constructor(names: readonly string[]) {
    this.spelled = names.map((name) => `-${slugOf(name)}-`);
  }

  /** Places of up to `limit` names: those that the query spells out, then those with its words whole, then the others. */
  find(query: string, limit: number): number[] {
    const spelled = slugOf(query.slice(0, MAX_LENGTH));
    if (spelled === "") return [];
    const words = spelled.split("-").slice(0, MAX_WORDS);
    const found = this.beginning(
      words.map((word) => [word]),
      spelled,
      limit,
    );
    if (found.length > 0) return found;
    const mended = words.map((word) => [word, ...this.near(word)]);
    return this.beginning(mended, spelled, limit);
  }

  /** @param words for each word of a query what may stand for it */
  private beginning(words: string[][], whole: string, limit: number): number[] {
    const [same, full, begun]: [number[], number[], number[]] = [[], [], []];
    const starts = words.map((forms) => forms.map((form) => `-${form}`));
    for (let place = 0; place < this.spelled.length; place++) {
      const name = this.spelled[place];
      if (!starts.every((forms) => forms.some((start) => name.includes(start)))) continue;
      if (name === `-${whole}-`) same.push(place);
      else if (starts.every((forms) => forms.some((start) => name.includes(`${start}-`)))) full.push(place);
      else begun.push(place);
      if (same.length + full.length >= limit) break;
    }
    return [...same, ...full, ...begun].slice(0, limit);
  }

  private near(word: string): string[] {
    if (word.length < LEAST_LETTERS_TO_MEND) return [];
    this.vocabulary ??= [...new Set(this.spelled.flatMap((name) => name.split("-")))];
    const most = word.length < 8 ? 1 : 2;
    return this.vocabulary.filter((other) => other[0] === word[0] && isWithin(word, other, most));
  }
}

/** Whether at most so many letters are to be put in, left out, changed or swapped with the next (optimal string alignment). */
export function isWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(changed, last[j] + 1, row[j - 1] + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return false;
    [before, last] = [last, row];
  }
  return last[b.length] <= most;
}
