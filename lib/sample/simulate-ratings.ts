import type { Matrix } from "@/lib/linalg/matrix";
import { multiplyRows } from "@/lib/linalg/multiply-rows";
import { normalGenerator, uniformGenerator } from "@/lib/linalg/random";
import { TopK } from "@/lib/linalg/top-k";
import type { CatalogFilm } from "./film-list";
import type { Person } from "./tastes";

export interface SimulatedRating {
  /** Row of the person and of the film. */
  person: number;
  film: number;
  stars: number;
  /** Seconds since 1970. */
  timestamp: number;
}

/** How taste and fame speak in the choice of films, and taste in the stars. */
const TASTE = 14;
const FAME = 12;
const LIKING = 1.15;

/** How much of the chance in a choice is a series', shared by its films, and how much each film's own. */
const SERIES_SHARE = 0.75;

/**
 * Ratings that no person gave, from a model of how ratings come about. Person u watches the films with the highest
 *
 *   utility_ui = habit_u · TASTE · ⟨taste_u, place_i⟩ + fame_i / FAME − ((year_i − era_u) / 30)² / 2 + Gumbel noise,
 *
 * which draws films without replacement with odds in the ratio of exp(utility) (Plackett–Luce, by the Gumbel top-k
 * trick); films of a series share most of their noise, for who sees one tends to see the others. They give
 *
 *   stars_ui = esteem_i + generosity_u + LIKING · (⟨taste_u, place_i⟩ − mean over what u watched) + moodiness_u · noise,
 *
 * rounded to half stars, at some time between their first and last day and after the film's first year began.
 * The same seed gives the same ratings, ordered by person and film.
 * @param series rows of the films of each series
 */
export function simulateRatings(
  films: readonly CatalogFilm[],
  places: Matrix<Float64Array>,
  series: readonly (readonly number[])[],
  people: readonly Person[],
  seed: number,
): SimulatedRating[] {
  const uniform = uniformGenerator(seed);
  const normal = normalGenerator(seed + 1);
  const columns = columnsOf(films, series);
  const matchesOf = matcher(people, places);
  return people.flatMap((person, u) => {
    const matches = matchesOf(u);
    const watched = chooseFilms(person, columns, matches, uniform);
    const usual = watched.reduce((sum, film) => sum + matches[film], 0) / watched.length;
    return watched.map((film) => {
      const liking = LIKING * (matches[film] - usual);
      const stars = films[film].esteem + person.generosity + liking + person.moodiness * normal();
      const earliest = Math.max(person.from, columns.releases[film]);
      return {
        person: u,
        film,
        stars: Math.min(5, Math.max(0.5, Math.round(stars * 2) / 2)),
        timestamp: Math.floor(earliest + uniform() * (person.until - earliest)),
      };
    });
  });
}

/** ⟨taste_u, place_i⟩ of a person with every film, computed for many at once; ask for them in order. */
function matcher(people: readonly Person[], { rows, columns, data }: Matrix<Float64Array>) {
  const matches = new Float64Array(BATCH * rows);
  return (u: number): Float64Array => {
    if (u % BATCH === 0) {
      const batch = people.slice(u, u + BATCH);
      const tastes = Float64Array.from(batch.flatMap(({ taste }) => Array.from(taste)));
      multiplyRows(tastes, data, columns, [0, batch.length], [0, rows], matches, rows);
    }
    return matches.subarray((u % BATCH) * rows, ((u % BATCH) + 1) * rows);
  };
}

const BATCH = 32;

/** Rows of the films a person watches, rising; none that came out after their last day. */
function chooseFilms(
  { habit, era, until, ratings }: Person,
  films: FilmColumns,
  matches: Float64Array,
  uniform: () => number,
): number[] {
  const best = new TopK(Math.min(ratings, matches.length));
  const seriesNoise = Float64Array.from({ length: films.seriesCount }, () => gumbel(uniform));
  for (let film = 0; film < matches.length; film++) {
    if (films.releases[film] >= until) continue;
    const distance = (films.years[film] - era) / 30;
    const wish = habit * TASTE * matches[film] + films.fame[film] / FAME - distance ** 2 / 2;
    if (wish + LARGEST_NOISE < best.threshold) continue;
    const series = films.seriesOf[film];
    const ownNoise = gumbel(uniform);
    best.push(
      film,
      wish + (series < 0 ? ownNoise : SERIES_SHARE * seriesNoise[series] + (1 - SERIES_SHARE) * ownNoise),
    );
  }
  return Array.from(best.items.subarray(0, best.sort())).sort((a, b) => a - b);
}

/** Noise is cut here (one draw in eight thousand is larger), so that hopeless films need no draw. */
const LARGEST_NOISE = 9;

/** A number of the standard Gumbel distribution, LARGEST_NOISE at most. */
function gumbel(uniform: () => number): number {
  return Math.min(LARGEST_NOISE, -Math.log(-Math.log(uniform() || 1e-9)));
}

/** What choice looks at, a number a film. */
interface FilmColumns {
  years: Float64Array;
  fame: Float64Array;
  /** Seconds since 1970 at which the film's year began. */
  releases: Float64Array;
  /** Which series a film belongs to, −1 for none. */
  seriesOf: Int32Array;
  seriesCount: number;
}

function columnsOf(films: readonly CatalogFilm[], series: readonly (readonly number[])[]): FilmColumns {
  const seriesOf = new Int32Array(films.length).fill(-1);
  series.forEach((members, s) => {
    for (const film of members) seriesOf[film] = s;
  });
  return {
    seriesOf,
    seriesCount: series.length,
    years: Float64Array.from(films, ({ year }) => year),
    fame: Float64Array.from(films, ({ fame }) => fame),
    releases: Float64Array.from(films, ({ year }) => Date.UTC(year, 0, 1) / 1000),
  };
}
