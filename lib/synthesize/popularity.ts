/**
 * The long tail of ml-25m: about how many ratings the film at each rank has, beyond its first one. The head is set
 * higher than it comes out, because nobody rates a film twice.
 */
const FULL_RANKS = 59_047;
const ANCHORS: readonly [rank: number, ratings: number][] = [
  [1, 250_000],
  [30, 90_000],
  [100, 48_000],
  [600, 10_500],
  [3800, 950],
  [10_300, 95],
  [24_300, 8],
  [45_000, 0.7],
  [FULL_RANKS, 0.05],
];

/**
 * How likely the film at each rank is to be chosen, the most rated first, up to a factor: a power law between each two
 * anchors. A smaller data set is the same curve with fewer films on it.
 */
export function popularityCurve(ratedFilms: number): Float64Array {
  return Float64Array.from({ length: ratedFilms }, (_, rank) => {
    const place = Math.max(1, ((rank + 0.5) / ratedFilms) * FULL_RANKS);
    const above = ANCHORS.findIndex(([anchor]) => anchor > place);
    const [[x0, y0], [x1, y1]] = [ANCHORS[above - 1], ANCHORS[above]];
    const share = Math.log(place / x0) / Math.log(x1 / x0);
    return Math.exp(Math.log(y0) + share * Math.log(y1 / y0));
  });
}
