import { multiplyCsr } from "@/lib/linalg/csr-matrix";
import type { Matrix } from "@/lib/linalg/matrix";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import type { TruncatedSvdConfig } from "@/lib/linalg/parallel/truncated-svd";
import { fitContent } from "./embeddings";
import { countApplications, type FilmFacts } from "./film-facts";
import { fitPeopleProfiles } from "./people-profiles";
import type { DescribedItem } from "./side-features";
import { fitTerms, termRows } from "./tag-features";

/** Films as rows of numbers, to estimate their content from. What is not known is zeros. */
export interface FilmFeatures {
  columns: number;
  /** First column and the one after the last of what only some films have. */
  tagColumns: readonly [number, number];
  ratingColumns: readonly [number, number];
  /** films x columns, in the pool's memory. */
  rowsOf(facts: FilmFacts): Matrix<Float32Array>;
}

const FIRST_DECADE = 1900;
const LAST_DECADE = 2030;
const DECADE = 10;
const DECADES = (LAST_DECADE - FIRST_DECADE) / DECADE + 1;
/** Ratings that make a film's place among people's tastes half trusted. */
const TRUSTED_RATINGS = 5;
/** Divides the logarithm of a count, so that the most of it is about 1. */
const LOG_SCALE = 6;

/**
 * Learns how to describe films: genres, the year as hats over decades, the other films of the same people, an SVD of the
 * TF-IDF of tags, and the place among people's tastes.
 * @param facts of all films
 * @param tagCount how many tags there are; 0 where they are no feature
 * @param measured item rows whose content is `coordinates`, films x rank
 */
export async function fitFilmFeatures(
  pool: KernelPool,
  facts: FilmFacts,
  tagCount: number,
  measured: Uint32Array,
  coordinates: Matrix<Float32Array>,
  tagSpace: TruncatedSvdConfig,
): Promise<FilmFeatures> {
  const genreColumns = new Map(
    [...new Set(facts.described.flatMap(({ genres }) => genres))].map((name, g) => [name, g]),
  );
  const people = fitPeopleProfiles(facts.described, measured, coordinates);
  const tags = tagCount > 0 ? await fitTagColumns(pool, facts.described, tagCount, tagSpace) : undefined;
  const rank = coordinates.columns;
  const peopleScale = 1 / rootMeanSquare(coordinates);
  const hasPeople = facts.described.some(({ directors, cast }) => directors.length + cast.length > 0);

  const eraStart = 1 + genreColumns.size;
  const peopleStart = eraStart + DECADES;
  const tagStart = peopleStart + (hasPeople ? rank + 1 : 0);
  const ratingStart = tagStart + (tags ? tags.columns + 1 : 0);
  const columns = ratingStart + facts.places.columns + 1;

  const describe = (film: DescribedItem, item: number, row: Float32Array) => {
    row[0] = 1;
    for (const genre of film.genres) row[1 + (genreColumns.get(genre) as number)] = 1;
    if (film.year !== undefined) addEra(film.year, row.subarray(eraStart, peopleStart));
    if (!hasPeople) return;
    const profile = row.subarray(peopleStart, peopleStart + rank);
    row[peopleStart + rank] = Math.log1p(people.describe(item, film, profile)) / LOG_SCALE;
    for (let j = 0; j < rank; j++) profile[j] *= peopleScale;
  };
  return {
    columns,
    tagColumns: [tagStart, ratingStart],
    ratingColumns: [ratingStart, columns],
    rowsOf({ rows, described, ratingCounts, places }) {
      const data = pool.memory.floats(rows.length * columns).fill(0);
      const tagRows = tags?.rowsOf(described);
      rows.forEach((item, p) => {
        const row = data.subarray(p * columns, (p + 1) * columns);
        describe(described[p], item, row);
        if (tagRows) {
          row.set(tagRows.data.subarray(p * tagRows.columns, (p + 1) * tagRows.columns), tagStart);
          row[ratingStart - 1] = Math.log1p(countApplications(described[p].tagCounts)) / LOG_SCALE;
        }
        const n = ratingCounts[p];
        const trust = n / (n + TRUSTED_RATINGS);
        for (let j = 0; j < places.columns; j++) row[ratingStart + j] = trust * places.data[p * places.columns + j];
        row[columns - 1] = Math.log1p(n) / LOG_SCALE;
      });
      return { rows: rows.length, columns, data };
    },
  };
}

/** Hats of a decade's width about each decade's first year; they sum to 1, and before and after all to the outermost. */
function addEra(year: number, row: Float32Array): void {
  const place = Math.min(DECADES - 1, Math.max(0, (year - FIRST_DECADE) / DECADE));
  const decade = Math.min(DECADES - 2, Math.floor(place));
  row[decade] = decade + 1 - place;
  row[decade + 1] = place - decade;
}

/** Tags as places in the SVD of their TF-IDF, each row as long as the root of what it was. */
async function fitTagColumns(
  pool: KernelPool,
  described: readonly DescribedItem[],
  tagCount: number,
  config: TruncatedSvdConfig,
) {
  const tagsOnly = (films: readonly DescribedItem[]) => films.map(({ tagCounts }) => ({ tagCounts, genres: [] }));
  const terms = fitTerms(tagsOnly(described), tagCount);
  if (terms.columns === 0) return undefined;
  const vectors = await pool.memory.scope(async () => {
    const { featureVectors } = await fitContent(pool, termRows(terms, tagsOnly(described)), config);
    return { ...featureVectors, data: featureVectors.data.slice() };
  });
  const place = (films: readonly DescribedItem[]) => multiplyCsr(termRows(terms, tagsOnly(films)), vectors);
  return {
    columns: vectors.columns,
    rowsOf(films: readonly DescribedItem[]) {
      const places = place(films);
      for (let i = 0; i < places.rows; i++) damp(places.data.subarray(i * places.columns, (i + 1) * places.columns));
      return places;
    },
  };
}

/** Makes the typical film of a few tags about as long as its other features. */
const TAG_SCALE = 0.3;
function damp(row: Float64Array): void {
  const length = Math.hypot(...row);
  if (length === 0) return;
  for (let j = 0; j < row.length; j++) row[j] *= TAG_SCALE / Math.sqrt(length);
}

/** The typical length of a row. */
function rootMeanSquare({ rows, data }: Matrix<Float32Array>): number {
  let squares = 0;
  for (const value of data) squares += value * value;
  return Math.sqrt(squares / Math.max(1, rows)) || 1;
}
