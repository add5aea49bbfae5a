import path from "node:path";
import { COLD_FILMS } from "@/lib/evaluation/cold-films";
import { FIVE_FOLDS, type Fold, foldsOverPeople, STRONG, strongFold } from "@/lib/evaluation/folds";
import { groupByPerson, matrixOfPeople, NO_ITEM } from "@/lib/evaluation/group-by-person";
import { LEAVE_LAST_OUT, leaveLastOut } from "@/lib/evaluation/leave-last-out";
import { ONBOARDING, onboardingFolds } from "@/lib/evaluation/onboarding-folds";
import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { KNOWN_WELL } from "@/lib/models/rating-grid";
import type { DescribedItem } from "@/lib/models/side-features";
import { ratingMatrix } from "@/lib/models/statistics";
import { DataError } from "@/lib/movielens/data-error";
import { type Dataset, findDatasetFile } from "@/lib/movielens/dataset";
import { readTimedInteractions } from "@/lib/movielens/interactions";
import { describeItems } from "./describe-items";
import { readDescribedDataset } from "./read-described";
import { readColdFilms } from "./read-split";

/** Five folds over people, one split of strong generalization, leave-last-out, films that nobody rated, people who begin. */
export const PROTOCOLS = ["five-folds", "strong", "last", "cold", "onboarding"] as const;
export type Protocol = (typeof PROTOCOLS)[number];

/** Whom a protocol asks of a data set, what is learned from, and what its films are, the most rated first. */
export interface FoldsOfDataset {
  folds: Fold[];
  items: DescribedItem[];
}

/**
 * @param catalog folder of the built-in catalog, which tells more of films that it knows
 * @param likedFrom half stars from which on a rating is a like
 * @throws DataError naming file and line of what cannot be used, or a file without people to ask
 */
export async function readFolds(
  pool: KernelPool,
  folder: string,
  protocol: Protocol,
  likedFrom: number,
  catalog?: string,
): Promise<FoldsOfDataset> {
  const { folds, items } = await makeFolds(pool, folder, protocol, likedFrom, catalog);
  if (folds.some(({ people }) => people.length > 0)) return { folds, items };
  throw new DataError(`ratings.csv: ${NOBODY[protocol]}`);
}

async function makeFolds(
  pool: KernelPool,
  folder: string,
  protocol: Protocol,
  likedFrom: number,
  catalog: string | undefined,
): Promise<FoldsOfDataset> {
  const read = () => readDescribedDataset(pool, folder, catalog);
  if (protocol === "last") return readLastOut(pool, folder, likedFrom, read);
  if (protocol !== "cold") return holdPeopleOut(await read(), protocol, likedFrom);
  const { fold, items } = await readColdFilms(pool, folder, likedFrom, catalog);
  return { folds: [fold], items };
}

const NOBODY: Record<Protocol, string> = {
  "five-folds": `nobody likes ${FIVE_FOLDS.leastLikes} films, expected somebody at least`,
  strong: `fewer than ${Math.ceil(1 / STRONG.heldOut)} people like ${STRONG.leastLikes} films, expected as many at least`,
  last: `nobody likes ${LEAVE_LAST_OUT.leastLikes} films, expected somebody at least`,
  onboarding: `nobody likes ${ONBOARDING.leastLikes} films and rated ${ONBOARDING.leastAnswers} of the ${KNOWN_WELL} most rated, expected somebody at least`,
  cold: `nobody likes a film that was hidden, expected more films with ${COLD_FILMS.leastRatings} ratings`,
};

type OverPeople = "five-folds" | "strong" | "onboarding";

const FOLDS_OVER_PEOPLE: Record<OverPeople, (ratings: CsrMatrix, likedFrom: number) => Fold[]> = {
  "five-folds": (ratings, likedFrom) => foldsOverPeople(ratings, { ...FIVE_FOLDS, likedFrom }),
  strong: (ratings, likedFrom) => [strongFold(ratings, { ...STRONG, likedFrom })],
  onboarding: (ratings, likedFrom) => onboardingFolds(ratings, { ...ONBOARDING, likedFrom }),
};

function holdPeopleOut(dataset: Dataset, protocol: OverPeople, likedFrom: number): FoldsOfDataset {
  const ratings = ratingMatrix(dataset.ratings, dataset.movies.length);
  return { folds: FOLDS_OVER_PEOPLE[protocol](ratings, likedFrom), items: describeItems(dataset) };
}

/** Ratings are read once more with their seconds, which nothing else has a use for. */
async function readLastOut(
  pool: KernelPool,
  folder: string,
  likedFrom: number,
  read: () => Promise<Dataset>,
): Promise<FoldsOfDataset> {
  const { items, vocabulary } = await pool.memory.scope(async () => {
    const dataset = await read();
    return { items: describeItems(dataset), vocabulary: dataset.vocabulary };
  });
  const timed = await readTimedRatings(pool, folder, vocabulary);
  return { folds: [leaveLastOut(timed, { ...LEAVE_LAST_OUT, likedFrom })], items };
}

async function readTimedRatings(pool: KernelPool, folder: string, vocabulary: Dataset["vocabulary"]) {
  const file = path.join(folder, findDatasetFile(folder, "ratings.csv") ?? "ratings.csv");
  const { userIds, movieIds, halfStars, timestamps } = await readTimedInteractions(pool, file);
  const items = movieIds.map((movieId) => vocabulary.row(movieId) ?? NO_ITEM);
  const people = groupByPerson(userIds, items, vocabulary.size);
  return {
    ratings: matrixOfPeople(people, vocabulary.size, halfStars),
    timestamps: people.rows.map((row) => timestamps[row]),
    rows: people.rows,
  };
}
