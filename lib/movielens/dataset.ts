import { existsSync, statSync } from "node:fs";
import path from "node:path";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import type { Movie } from "@/types/movie";
import { readCredits } from "./credits";
import { DataError, dataError } from "./data-error";
import { readRatingsSimulated } from "./dataset-notice";
import { type Genome, readGenome, type SkippedScores } from "./genome";
import { readLinks } from "./links";
import { readMovies } from "./movies";
import { type Ratings, readRatings, type SkippedRatings } from "./ratings";
import { readTags, type TagCounts } from "./tags";
import { Vocabulary } from "./vocabulary";

/** A MovieLens folder in memory. Item rows run from the most rated film to the least, equals by movieId. */
export interface Dataset {
  name: string;
  movies: Movie[];
  vocabulary: Vocabulary;
  ratings: Ratings;
  /** Ratings of each item row. */
  ratingCounts: Uint32Array;
  tagCounts?: TagCounts;
  genome?: Genome;
  /** Whether a generator made the ratings. */
  ratingsSimulated: boolean;
  report: DatasetReport;
}

export interface DatasetReport {
  films: number;
  users: number;
  ratings: number;
  tagApplications: number;
  genomeFilms: number;
  genomeTags: number;
  skippedRatings: SkippedRatings;
  skippedTags: number;
  skippedScores: SkippedScores;
}

export const REQUIRED_FILES = ["movies.csv", "ratings.csv"] as const;
export const OPTIONAL_FILES = [
  "tags.csv",
  "links.csv",
  "genome-tags.csv",
  "genome-scores.csv",
  "credits.csv",
  "dataset.json",
] as const;

/** Told of each stage as it begins and how far it is, 0–1. */
export type Progress = (stage: string, fraction: number) => void;

/** A file of the layout as a folder holds it, packed by gzip or not; undefined where it does not. */
export function findDatasetFile(folder: string, file: string): string | undefined {
  const isThere = (name: string) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.isFile() === true;
  return [file, `${file}.gz`].find(isThere);
}

/**
 * Which of the layout's files a folder holds, as they are there: one packed by gzip has `.gz` after its name.
 * @throws DataError when the folder or a required file is missing, or one half of the genome
 */
export function listDatasetFiles(folder: string): string[] {
  if (!existsSync(folder)) throw new DataError(`${folder}: no such folder, expected a MovieLens data set`);
  const find = (file: string) => findDatasetFile(folder, file);
  for (const file of REQUIRED_FILES) {
    if (!find(file)) throw new DataError(`${path.join(folder, file)}: missing, expected in every MovieLens data set`);
  }
  if (!find("genome-tags.csv") !== !find("genome-scores.csv")) {
    const [present, absent] = find("genome-tags.csv") ? ["tags", "scores"] : ["scores", "tags"];
    throw new DataError(`${path.join(folder, `genome-${absent}.csv`)}: missing, expected beside genome-${present}.csv`);
  }
  return [...REQUIRED_FILES, ...OPTIONAL_FILES].map(find).filter((file) => file !== undefined);
}

/**
 * Reads a folder in the layout of ml-latest-small, ml-latest, ml-20m, ml-25m or ml-32m.
 * @throws DataError naming file, line, what was got and what was expected
 */
export async function readDataset(pool: KernelPool, folder: string, onProgress: Progress = () => {}): Promise<Dataset> {
  const files = listDatasetFiles(folder);
  const has = (file: string) => files.includes(file) || files.includes(`${file}.gz`);
  const at = (file: string) => path.join(folder, files.includes(file) ? file : `${file}.gz`);

  onProgress("read movies", 0);
  const inFileOrder = await readMovies(at("movies.csv"));
  const fileVocabulary = vocabularyOf(inFileOrder);
  const read = await readRatings(pool, at("ratings.csv"), fileVocabulary, (f) => onProgress("read ratings", f));
  if (read.ratings.items.length === 0)
    throw dataError("ratings.csv", undefined, "no rating of a film in movies.csv", "one at least");
  const { order, rankOf, ratingCounts } = rankByPopularity(fileVocabulary, read.ratings);
  const { ratings } = read;
  for (let e = 0; e < ratings.items.length; e++) ratings.items[e] = rankOf[ratings.items[e]];
  const vocabulary = vocabularyOf(order.map((row) => inFileOrder[row]));

  onProgress("read words", 0);
  const links = has("links.csv") ? await readLinks(at("links.csv")) : undefined;
  const credits = has("credits.csv") ? await readCredits(at("credits.csv")) : undefined;
  const movies = order.map((row) => {
    const movie = inFileOrder[row];
    return Object.assign(movie, links?.get(movie.movieId), credits?.get(movie.movieId));
  });
  const tags = has("tags.csv") ? await readTags(at("tags.csv"), vocabulary) : undefined;
  const genome = has("genome-tags.csv")
    ? await readGenome(pool, at("genome-tags.csv"), at("genome-scores.csv"), vocabulary, (f) =>
        onProgress("read genome", f),
      )
    : undefined;

  return {
    name: path.basename(path.resolve(folder)),
    movies,
    vocabulary,
    ratings,
    ratingCounts,
    tagCounts: tags?.tagCounts,
    genome: genome?.genome,
    ratingsSimulated: has("dataset.json") ? await readRatingsSimulated(at("dataset.json")) : false,
    report: {
      films: movies.length,
      users: ratings.users.size,
      ratings: ratings.items.length,
      tagApplications: tags?.applications ?? 0,
      genomeFilms: genome?.genome.items.length ?? 0,
      genomeTags: genome?.genome.genomeTags.length ?? 0,
      skippedRatings: read.skipped,
      skippedTags: tags?.ofUnknownFilms ?? 0,
      skippedScores: genome?.skipped ?? { ofUnknownFilms: 0, absent: 0 },
    },
  };
}

function vocabularyOf(movies: Movie[]): Vocabulary {
  return new Vocabulary(Uint32Array.from(movies, ({ movieId }) => movieId));
}

/** order: rows of `movies`, most rated first; rankOf: its inverse; ratingCounts: in that order. */
function rankByPopularity(movies: Vocabulary, ratings: Ratings) {
  const counts = new Uint32Array(movies.size);
  for (let e = 0; e < ratings.items.length; e++) counts[ratings.items[e]]++;
  const order = Array.from(counts, (_, row) => row);
  order.sort((a, b) => counts[b] - counts[a] || movies.id(a) - movies.id(b));
  const rankOf = new Uint32Array(movies.size);
  order.forEach((row, rank) => {
    rankOf[row] = rank;
  });
  return { order, rankOf, ratingCounts: Uint32Array.from(order, (row) => counts[row]) };
}
