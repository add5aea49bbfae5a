import type { Region } from "./find-regions";

/** What is said of films: each film's terms with weights 0–1. */
export type FilmTerms = (film: number) => Iterable<readonly [term: string, weight: number]>;

/** Terms a region is described by, those it is named by first. */
const TERMS = 5;
/** A term tells of a region if so much of it says so. */
const LEAST_SHARE = 0.04;
/** Films without the term that are taken to be around every region, so that one film does not speak for it. */
const PRIOR = 2;

export interface RegionNames {
  /** None twice at a level, nor that of a region around it. */
  name: string;
  terms: string[];
}

/**
 * Names regions by the terms that most set them apart from the region around them: m ln(m / m₀), the term's part in the
 * Kullback–Leibler divergence, m being its mean weight in the region and m₀ around it. The best pairs of region and term are
 * taken first. A region that no term is left for is named by two, or after its first film.
 * @param titleOf of a film
 */
export function nameRegions(
  regions: readonly Region[],
  termsOf: FilmTerms,
  titleOf: (film: number) => string,
): RegionNames[] {
  const everywhere = new Map<string, number>();
  const means = regions.map(({ films }) => meanWeights(films, termsOf));
  const placed = regions.reduce((sum, { level, films }) => sum + (level === 0 ? films.length : 0), 0);
  regions.forEach(({ level, films }, row) => {
    if (level > 0) return;
    for (const [term, mean] of means[row]) {
      everywhere.set(term, (everywhere.get(term) ?? 0) + (mean * (films.length + PRIOR)) / placed);
    }
  });
  const candidates = regions.map(({ parent }, row) => {
    const around = parent === undefined ? everywhere : means[parent];
    return [...means[row]]
      .map(([term, mean]) => ({ row, term, score: mean * Math.log(mean / (around.get(term) ?? mean)), mean }))
      .filter(({ score, mean }) => score > 0 && mean >= LEAST_SHARE)
      .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1));
  });
  const names = new Array<string | undefined>(regions.length);
  const levels = regions.reduce((most, { level }) => Math.max(most, level), -1);
  for (let level = 0; level <= levels; level++) {
    const pairs = candidates.flatMap((terms, row) => (regions[row].level === level ? terms : []));
    pairs.sort((a, b) => b.score - a.score || a.row - b.row);
    const taken = new Set<string>();
    for (const { row, term } of pairs) {
      if (names[row] !== undefined || taken.has(term) || namesAround(regions, names, row).includes(term)) continue;
      names[row] = term;
      taken.add(term);
    }
    candidates.forEach((terms, row) => {
      if (regions[row].level !== level || names[row] !== undefined) return;
      names[row] =
        freePair(terms.map(({ term }) => term).slice(0, TERMS), taken) ?? `around ${titleOf(regions[row].films[0])}`;
      taken.add(names[row] as string);
    });
  }
  return regions.map((_, row) => {
    const around = namesAround(regions, names, row);
    const terms = candidates[row].map(({ term }) => term).filter((term) => !around.includes(term));
    return { name: names[row] as string, terms: terms.slice(0, TERMS) };
  });
}

/** Two terms that no region is named by together, the most telling ones. */
function freePair(terms: string[], taken: ReadonlySet<string>): string | undefined {
  const pairs = terms.flatMap((second, place) => terms.slice(0, place).map((first) => [first, second]));
  return pairs.map((pair) => pair.sort().join(" & ")).find((pair) => !taken.has(pair));
}

function namesAround(regions: readonly Region[], names: readonly (string | undefined)[], row: number): string[] {
  const around: string[] = [];
  for (let up = regions[row].parent; up !== undefined; up = regions[up].parent) around.push(names[up] ?? "");
  return around;
}

function meanWeights(films: Uint32Array, termsOf: FilmTerms): Map<string, number> {
  const means = new Map<string, number>();
  for (const film of films) {
    for (const [term, weight] of termsOf(film)) {
      means.set(term, (means.get(term) ?? 0) + weight / (films.length + PRIOR));
    }
  }
  return means;
}
