import path from "node:path";
import { COLD_FILMS, splitColdFilms } from "@/lib/evaluation/cold-films";
import { type ExplicitSplit, explicitFold } from "@/lib/evaluation/explicit-split";
import type { Fold } from "@/lib/evaluation/folds";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import type { DescribedItem } from "@/lib/models/side-features";
import { readCredits } from "@/lib/movielens/credits";
import { DataError } from "@/lib/movielens/data-error";
import { findDatasetFile } from "@/lib/movielens/dataset";
import { type Interactions, readInteractions } from "@/lib/movielens/interactions";
import { readMovies } from "@/lib/movielens/movies";
import { readTags } from "@/lib/movielens/tags";
import { Vocabulary } from "@/lib/movielens/vocabulary";
import { addCatalogKnowledge, readCatalogKnowledge } from "@/lib/sample/catalog-knowledge";
import type { Movie } from "@/types/movie";
import { describeItems } from "./describe-items";

/** Files of ratings, and the folder of a data set that tells of films; its ratings are not read. */
export interface SplitFiles {
  train: string;
  test: string;
  candidates?: string;
  folder?: string;
  /** Half stars. */
  likedFrom: number;
}

export interface ExplicitSplitRead {
  fold: Fold;
  items: DescribedItem[];
  /** Films of the training ratings and candidates that the folder's movies.csv has not: of them only ratings are known. */
  undescribed: number;
  /** Films of the test that are no items: they cannot be found. */
  strangers: number;
}

/**
 * An explicit split as one fold, and what its items are, the most rated first: the films of the folder, the training
 * ratings and the candidates; without a folder those of the test too.
 * @param catalog folder of the built-in catalog, which tells more of films that it knows
 * @throws DataError naming file and line of what cannot be used, or a file without ratings or people
 */
export async function readSplit(
  pool: KernelPool,
  { train, test, candidates, folder, likedFrom }: SplitFiles,
  catalog?: string,
): Promise<ExplicitSplitRead> {
  const rows = {
    train: await withPeople(pool, train),
    test: await withPeople(pool, test),
    candidates: candidates === undefined ? undefined : await notEmpty(pool, candidates),
  };
  const read = await itemsOfSplit({ ...rows, likedFrom }, folder, catalog);
  if (read.fold.people.length > 0) return read;
  throw new DataError(`${path.basename(test)}: nobody likes a film, expected one at least`);
}

/** The ratings of a data set, those of some films hidden. @throws DataError for a file without rows */
export async function readColdFilms(
  pool: KernelPool,
  folder: string,
  likedFrom: number,
  catalog?: string,
): Promise<ExplicitSplitRead> {
  const { userIds, movieIds, halfStars } = await notEmpty(pool, fileIn(folder, "ratings.csv"));
  if (!userIds || !halfStars) throw new DataError('ratings.csv:1: expected columns "userId" and "rating"');
  const split = splitColdFilms({ userIds, movieIds, halfStars }, COLD_FILMS);
  return itemsOfSplit({ ...split, likedFrom }, folder, catalog);
}

async function itemsOfSplit(
  rows: ExplicitSplit,
  folder: string | undefined,
  catalog: string | undefined,
): Promise<ExplicitSplitRead> {
  const movies = folder === undefined ? undefined : await readMovies(fileIn(folder, "movies.csv"));
  const movieIds = new Set(movies?.map(({ movieId }) => movieId));
  const parts = [rows.train, rows.candidates, movies ? undefined : rows.test];
  for (const part of parts) for (const movieId of part?.movieIds ?? []) movieIds.add(movieId);
  const vocabulary = new Vocabulary(byCount(movieIds, rows.train.movieIds));
  const fold = explicitFold(rows, (movieId) => vocabulary.row(movieId), vocabulary.size);
  return {
    fold,
    items: await describe(folder, vocabulary, movies, catalog),
    undescribed: movies ? vocabulary.size - movies.length : 0,
    strangers: [...new Set(rows.test.movieIds)].filter((movieId) => !movieIds.has(movieId)).length,
  };
}

/** The films with most ratings first, equals by movieId. */
function byCount(movieIds: ReadonlySet<number>, rated: Uint32Array): Uint32Array {
  const counts = new Map<number, number>();
  for (const movieId of rated) counts.set(movieId, (counts.get(movieId) ?? 0) + 1);
  const countOf = (movieId: number) => counts.get(movieId) ?? 0;
  return Uint32Array.from(movieIds).sort((a, b) => countOf(b) - countOf(a) || a - b);
}

async function notEmpty(pool: KernelPool, file: string): Promise<Interactions> {
  const rows = await readInteractions(pool, file);
  if (rows.movieIds.length === 0) throw new DataError(`${path.basename(file)}: no rows, expected one at least`);
  return rows;
}

async function withPeople(pool: KernelPool, file: string): Promise<Interactions> {
  const rows = await notEmpty(pool, file);
  if (!rows.userIds) throw new DataError(`${path.basename(file)}:1: no column "userId", expected one`);
  return rows;
}

function fileIn(folder: string, name: string): string {
  const file = findDatasetFile(folder, name);
  if (file === undefined)
    throw new DataError(`${path.join(folder, name)}: missing, expected in every MovieLens data set`);
  return path.join(folder, file);
}

async function describe(
  folder: string | undefined,
  vocabulary: Vocabulary,
  inFileOrder: Awaited<ReturnType<typeof readMovies>> | undefined,
  catalog: string | undefined,
): Promise<DescribedItem[]> {
  const find = (name: string) => (folder === undefined ? undefined : findDatasetFile(folder, name));
  const [tagsFile, creditsFile] = [find("tags.csv"), find("credits.csv")];
  const tags = folder && tagsFile ? await readTags(path.join(folder, tagsFile), vocabulary) : undefined;
  const credits = folder && creditsFile ? await readCredits(path.join(folder, creditsFile)) : undefined;
  const movieOf = new Map(inFileOrder?.map((movie) => [movie.movieId, movie]));
  const movies = Array.from(vocabulary.ids, (movieId) => ({
    ...UNNAMED,
    movieId,
    ...movieOf.get(movieId),
    ...credits?.get(movieId),
  }));
  const words = { movies, tagCounts: tags?.tagCounts };
  return describeItems(catalog ? addCatalogKnowledge(words, await readCatalogKnowledge(catalog)) : words);
}

/** A film that stands in no file of films. */
const UNNAMED: Omit<Movie, "movieId"> = { title: "", genres: [], alternateTitles: [], directors: [], cast: [] };
