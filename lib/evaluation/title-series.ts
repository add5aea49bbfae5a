/** "Part II", "2", "III" at the end of a name. */
const NUMERAL = /\s+(?:(?:part|vol\.?|volume|episode|chapter)\s+)?(?:[ivx]+|\d{1,2}|one|two|three)$/;
const SUBTITLE = /:\s|\s-\s/;
/** Shorter names are words that films share by chance. */
const LEAST_LETTERS = 3;

/**
 * Series of films as their titles tell them: the same name before a subtitle or a numeral, "Rocky", "Rocky II", of which one at
 * least has either. Remakes of one name are no series. Sequels that have other names are not found.
 * @param titles as people say them: "The Matrix"
 * @returns rows of the films of each series
 */
export function seriesByTitle(titles: readonly string[]): number[][] {
  const films = new Map<string, number[]>();
  const continued = new Set<string>();
  titles.forEach((title, film) => {
    const whole = title.toLowerCase().replace(/^(?:the|an?) /, "");
    const first = whole.split(SUBTITLE)[0].trim();
    const name = first.replace(NUMERAL, "");
    if (name.length < LEAST_LETTERS) return;
    if (name !== whole) continued.add(name);
    const series = films.get(name);
    if (series) series.push(film);
    else films.set(name, [film]);
  });
  return [...films].filter(([name, rows]) => rows.length > 1 && continued.has(name)).map(([, rows]) => rows);
}

/** For each film of a series, the share of its other films among the film's neighbors, of as many as there can be. */
export function seriesRecall(
  series: readonly number[][],
  neighborsOf: (item: number) => Uint32Array,
  k: number,
): number[] {
  return series.flatMap((films) =>
    films.map((film) => {
      const near = new Set(neighborsOf(film));
      const others = films.filter((other) => other !== film);
      return others.filter((other) => near.has(other)).length / Math.min(k, others.length);
    }),
  );
}
