import type { Region } from "./find-regions";
import type { TellingTerm } from "./telling-terms";

/** Terms that a region is described by at most. */
const TERMS = 5;

export interface RegionNames {
  /** None twice at a level, nor a term that a region around it is named by. */
  name: string;
  /** What sets its films apart, the most telling first. */
  terms: string[];
}

/**
 * Names regions by what tells most of them, the best pairs of region and term first. A region that no term is left for is named
 * by two of its own, or after its first film.
 * @param telling the terms of each region, best first
 */
export function nameRegions(
  regions: readonly Region[],
  telling: readonly TellingTerm[][],
  titleOf: (film: number) => string,
): RegionNames[] {
  const named = new Array<string[]>(regions.length).fill([]);
  const termsAround = (row: number): string[] => {
    const { parent } = regions[row];
    return parent === undefined ? [] : [...named[parent], ...termsAround(parent)];
  };
  const namesAround = (row: number): string[] => {
    const { parent } = regions[row];
    return parent === undefined ? [] : [nameOf(named[parent]), ...namesAround(parent)];
  };
  const levels = Math.max(0, ...regions.map(({ level }) => level + 1));
  for (let level = 0; level < levels; level++) {
    const rows = [...regions.keys()].filter((row) => regions[row].level === level);
    const taken = new Set<string>();
    const take = (row: number, terms: string[]) => {
      named[row] = terms;
      taken.add(nameOf(terms));
    };
    const pairs = rows.flatMap((row) => telling[row].map(({ term, score }) => ({ row, term, score })));
    for (const { row, term } of pairs.sort((a, b) => b.score - a.score || a.row - b.row)) {
      if (named[row].length === 0 && !taken.has(term) && !termsAround(row).includes(term)) take(row, [term]);
    }
    for (const row of rows.filter((row) => named[row].length === 0)) {
      const titles = Array.from(regions[row].films, (film) => [`around ${titleOf(film)}`]);
      const used = new Set([...taken, ...namesAround(row)]);
      const free = [...pairsOf(telling[row]), ...titles].find((terms) => !used.has(nameOf(terms)));
      take(row, free ?? [`region ${row}`]);
    }
  }
  return regions.map((_, row) => ({
    name: nameOf(named[row]),
    terms: telling[row]
      .map(({ term }) => term)
      .filter((term) => !termsAround(row).includes(term))
      .slice(0, TERMS),
  }));
}

function nameOf(terms: readonly string[]): string {
  return terms.join(" & ");
}

/** Two of the best at a time, the most telling pairs first, each in the order of the alphabet. */
function pairsOf(telling: readonly TellingTerm[]): string[][] {
  const best = telling.slice(0, TERMS).map(({ term }) => term);
  return best.flatMap((second, place) => best.slice(0, place).map((first) => [first, second].sort()));
}
