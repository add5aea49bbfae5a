import type { Manifest } from "@/lib/artifacts/manifest";
import { NO_TAG } from "@/lib/artifacts/model";
import { MAP, TASTE as SMALL_TASTE } from "@/lib/artifacts/model.fixture";
import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import type { Matrix } from "@/lib/linalg/matrix";
import { nearestNeighbors } from "@/lib/linalg/nearest-neighbors";
import { neighborsIn } from "@/lib/linalg/neighbor-table";
import { normalizeRows } from "@/lib/linalg/normalize-rows";
import { normalGenerator } from "@/lib/linalg/random";
import { type FilmMap, NO_REGION } from "@/lib/models/map/fit-map";
import type { Taste } from "@/lib/models/taste-engines";
import type { Movie } from "@/types/movie";
import { createStore, type Store } from "./store";

/** What a test says of a film; the rest is made up, the same every time. */
export interface FixtureFilm extends Partial<Movie> {
  movieId: number;
  title: string;
  /** How many gave it how many stars. */
  count: number;
  stars?: number;
  /** Rows into TAGS, each of full relevance. */
  tags?: number[];
  /** Tags that it has beside the best. */
  furtherTags?: number[];
  /** Engines that know nothing of it. */
  unknownTo?: ("content" | "collaborative")[];
  /** In its content, which is estimated where this is below 1. */
  confidence?: number;
}

/** From most rated to least, as every model has them. */
const FILMS: FixtureFilm[] = [
  { movieId: 4, title: "The Matrix", year: 1999, count: 200, stars: 4.5, imdbId: "tt0133093", tmdbId: 603 },
  { movieId: 26, title: "Seven", year: 1995, count: 190, alternateTitles: ["Se7en"] },
  { movieId: 293, title: "Léon: The Professional", year: 1994, count: 180, alternateTitles: ["The Professional"] },
  { movieId: 51, title: "The Lion King", year: 1994, count: 170 },
  { movieId: 62, title: "Amelie", year: 2001, count: 160, alternateTitles: ["Le Fabuleux destin d'Amélie Poulain"] },
  { movieId: 2021, title: "Dune", year: 1984, count: 150, stars: 3, confidence: 0.75 },
  { movieId: 48, title: "WALL·E", year: 2008, count: 140, genres: ["Animation", "Sci-Fi"], tags: [1], stars: 5 },
  { movieId: 1, title: "Toy Story", year: 1995, count: 130, tags: [2] },
  { movieId: 2, title: "Toy Story 2", year: 1999, count: 120 },
  { movieId: 5, title: "The Matrix Reloaded", year: 2003, count: 110 },
  { movieId: 34048, title: "War of the Worlds", year: 2005, count: 100 },
  { movieId: 63, title: "Seven Samurai", year: 1954, count: 90, alternateTitles: ["Shichinin no samurai"] },
  { movieId: 67255, title: "Fast & Furious", year: 2009, count: 80 },
  { movieId: 40583, title: "Pride and Prejudice", year: 2005, count: 70 },
  { movieId: 245000, title: "Dune", year: 2021, count: 60 },
  { movieId: 7820, title: "L'Avventura", year: 1960, count: 50 },
  { movieId: 26163, title: "$", year: 1971, count: 40, alternateTitles: ["Dollars"] },
  { movieId: 700, title: "Nameless Reel", count: 30, unknownTo: ["content"] },
  { movieId: 64997, title: "War of the Worlds", year: 2005, count: 3, stars: 2.5 },
  { movieId: 701, title: "Unseen Wonder", year: 2020, count: 0, unknownTo: ["collaborative"] },
  { movieId: 702, title: "Lost Film", year: 1913, count: 0, unknownTo: ["content", "collaborative"], confidence: 0 },
];

export const FIRST_YEAR = 1996;
const YEARS = 4;
export const NEIGHBORS = 6;
const SIMILARITY = { collaborative: 0.5, content: 0.3, genres: 0.05, year: 0.05, credits: 0.1 };
const TASTE = {
  ...SMALL_TASTE,
  ease: { ...SMALL_TASTE.ease, weightsPerItem: 2, items: 18 },
  blend: { ease: 0.5, factors: 0.5 },
};
const RANK = 4;
const TAGS = ["space", "robots", "Paris"];

/** A store of these films, for tests that only read. */
export const store = storeOf(FILMS);

export function itemOf(movieId: number): number {
  const item = store.itemOfMovie.get(movieId);
  if (item === undefined) throw new Error(`no film ${movieId} in the fixture`);
  return item;
}

export function storeOf(films: FixtureFilm[]): Store {
  const counts = films.map(({ count }) => count);
  const stars = films.map((film) => film.stars ?? 3.5);
  const contentEmbeddings = embed(films, "content", 5);
  const collaborativeEmbeddings = embed(films, "collaborative", 6);
  return createStore({
    manifest: manifestOf(films),
    movies: films.map(
      ({ count: _, stars: __, unknownTo: ___, tags: ____, furtherTags: _____, confidence: ______, ...movie }) => ({
        genres: ["Drama"],
        alternateTitles: [],
        directors: [],
        cast: [],
        ...movie,
      }),
    ),
    tags: TAGS,
    ratingCounts: Uint32Array.from(counts),
    ratingMeans: Float32Array.from(films, ({ count }, i) => (count > 0 ? stars[i] : Number.NaN)),
    shrunkMeans: Float32Array.from(films, ({ count }, i) => (count * stars[i] + 10 * 3.5) / (count + 10)),
    ratingHistograms: Uint32Array.from(films.flatMap(({ count }, i) => histogram(count, stars[i]))),
    // Nothing in the first year, a tenth in the second, nothing in the third, the rest in the last.
    ratingsPerYear: {
      rows: films.length,
      columns: YEARS,
      data: Uint32Array.from(counts.flatMap((n) => [0, Math.floor(n / 10), 0, n - Math.floor(n / 10)])),
    },
    topTags: {
      rows: films.length,
      columns: TAGS.length,
      data: Uint32Array.from(films.flatMap(({ tags = [] }) => TAGS.map((_, place) => tags[place] ?? NO_TAG))),
    },
    topTagWeights: Float32Array.from(
      films.flatMap(({ tags = [] }) => TAGS.map((_, p) => (p < tags.length ? 0.875 : 0))),
    ),
    furtherTags: furtherTagsOf(films),
    contentEmbeddings,
    contentLengths: new Float32Array(films.length).fill(1),
    contentConfidence: Float32Array.from(films, ({ confidence = 1 }) => confidence),
    contentEstimated: Uint8Array.from(films, ({ confidence = 1 }) => (confidence < 1 ? 1 : 0)),
    vectorTags: Uint32Array.from(TAGS.keys()),
    // Each tag is what the first films of that place are about.
    tagVectors: { rows: TAGS.length, columns: 5, data: contentEmbeddings.data.slice(0, 5 * TAGS.length) },
    tagMeans: new Float32Array(TAGS.length),
    tagScales: new Float32Array(TAGS.length).fill(8),
    collaborativeEmbeddings,
    contentNeighbors: neighborsIn(nearestNeighbors(contentEmbeddings, NEIGHBORS)),
    collaborativeNeighbors: neighborsIn(nearestNeighbors(collaborativeEmbeddings, NEIGHBORS)),
    map: mapOf(films),
    // Whoever likes a film likes those that are more rated too.
    likers: { of: (film) => Uint32Array.from({ length: counts[film] }, (_, user) => user) },
    taste: tasteOf(films),
  });
}

function furtherTagsOf(films: FixtureFilm[]): CsrMatrix<Float32Array> {
  const lists = films.map(({ furtherTags = [] }) => furtherTags);
  let entries = 0;
  return {
    rows: films.length,
    columns: TAGS.length,
    indptr: Uint32Array.of(0, ...lists.map(({ length }) => (entries += length))),
    indices: Uint32Array.from(lists.flat()),
    values: new Float32Array(entries).fill(0.875),
  };
}

/** Each of the films that ten people rated speaks for the two after it, less for the second. */
function tasteOf(films: FixtureFilm[]): Taste {
  const known = films.filter(({ count }) => count >= 10).length;
  const rows = Array.from({ length: known }, (_, item) => item);
  return {
    itemWeights: {
      rows: known,
      columns: known,
      indptr: Uint32Array.from({ length: known + 1 }, (_, item) => 2 * item),
      indices: Uint32Array.from(rows.flatMap((item) => [(item + 1) % known, (item + 2) % known])),
      values: Float32Array.from(rows.flatMap((item) => [0.5 + item / 100, 0.25])),
    },
    itemFactors: embed(films, "collaborative", RANK),
  };
}

/** Films in the order of their fame on a row, in two regions, every second one in either; the last film has no place. */
function mapOf(films: FixtureFilm[]): FilmMap {
  const placed = films.length - 1;
  const data = Float32Array.from(films.flatMap((_, item) => [item / placed, item % 2]));
  data.fill(Number.NaN, 2 * placed);
  return {
    positions: { rows: films.length, columns: 2, data },
    regionOf: Uint32Array.from(films, (_, item) => (item < placed ? 1 + (item % 2) : NO_REGION)),
    regions: [
      { level: 0, name: "everything", terms: ["everything", "Drama"] },
      { level: 1, parent: 0, name: "above", terms: ["above"] },
      { level: 1, parent: 0, name: "below", terms: ["below"] },
    ],
  };
}

function histogram(count: number, stars: number): number[] {
  return Array.from({ length: 10 }, (_, bin) => ((bin + 1) / 2 === stars ? count : 0));
}

/** Unit rows in no direction in particular; zeros where the engine knows nothing. */
function embed(films: FixtureFilm[], engine: "content" | "collaborative", columns: number): Matrix<Float32Array> {
  const normal = normalGenerator(columns);
  const rows = films.map(({ unknownTo = [] }) =>
    Array.from({ length: columns }, () => normal() * (unknownTo.includes(engine) ? 0 : 1)),
  );
  return normalizeRows({ rows: films.length, columns, data: Float64Array.from(rows.flat()) });
}

function manifestOf(films: FixtureFilm[]): Manifest {
  const config = { rank: 5, oversampling: 0, iterations: 1, seed: 1 };
  return {
    formatVersion: 5,
    modelVersion: "0123456789abcdef",
    dataset: {
      name: "fixture",
      films: films.length,
      users: 200,
      ratings: films.reduce((sum, { count }) => sum + count, 0),
      tagApplications: 0,
      genomeFilms: 0,
      genomeTags: 0,
      describedByCatalog: 0,
      ratingsSimulated: true,
      globalMean: 3.5,
      shrinkage: 10,
      firstYear: FIRST_YEAR,
    },
    tagSource: "genome",
    estimatedFilms: 2,
    skipped: {},
    inputs: {},
    settings: {
      content: config,
      collaborative: config,
      neighbors: NEIGHBORS,
      similarity: SIMILARITY,
      map: MAP,
      taste: TASTE,
    },
    files: {},
    checksums: {},
  };
}
