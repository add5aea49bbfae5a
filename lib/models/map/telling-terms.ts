import type { Region } from "./find-regions";

/** What is said of films: each film's terms with weights 0–1. */
export type FilmTerms = (film: number) => Iterable<readonly [term: string, weight: number]>;

export interface TellingTerm {
  term: string;
  score: number;
}

/** A term tells of a region if so much of it says so. */
const LEAST_SHARE = 0.04;
/** And if it sets it apart at least so much as a share of what its best term does. */
const LEAST_OF_BEST = 0.4;
/** Films without the term that are taken to be around every region, so that one film does not speak for it. */
const PRIOR = 2;

/**
 * For each region the terms that most set it apart from the one around it, the best first, by m ln(m / m₀): the term's part in
 * the Kullback–Leibler divergence, m being its mean weight in the region and m₀ around it, or in all for one of the coarsest.
 */
export function tellingTerms(regions: readonly Region[], termsOf: FilmTerms): TellingTerm[][] {
  const means = regions.map(({ films }) => meanWeights(films, termsOf));
  const everywhere = meanOfAll(regions, means);
  return regions.map(({ parent }, row) => {
    const around = parent === undefined ? everywhere : means[parent];
    const telling = [...means[row]]
      .filter(([, mean]) => mean >= LEAST_SHARE)
      .map(([term, mean]) => ({ term, score: mean * Math.log(mean / (around.get(term) ?? mean)) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1));
    return telling.filter(({ score }) => score >= LEAST_OF_BEST * telling[0].score);
  });
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

/** The coarsest regions hold every film once. */
function meanOfAll(regions: readonly Region[], means: readonly Map<string, number>[]): Map<string, number> {
  const coarsest = regions.map(({ films }, row) => ({ films, row })).filter(({ row }) => regions[row].level === 0);
  const total = coarsest.reduce((sum, { films }) => sum + films.length, 0);
  const all = new Map<string, number>();
  for (const { films, row } of coarsest) {
    const share = (films.length + PRIOR) / (total + PRIOR);
    for (const [term, mean] of means[row]) all.set(term, (all.get(term) ?? 0) + mean * share);
  }
  return all;
}
