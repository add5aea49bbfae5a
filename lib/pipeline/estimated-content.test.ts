import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { FILES, type Model, NO_TAG } from "@/lib/artifacts/model";
import { readModel } from "@/lib/artifacts/read-model";
import { makeTempFolder } from "@/lib/artifacts/temp-folder.fixture";
import { withoutUsers } from "@/lib/evaluation/hold-out";
import { withKernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { uniformGenerator } from "@/lib/linalg/random";
import { cosineOfRows } from "@/lib/models/matrix-rows";
import { ratingMatrix } from "@/lib/models/statistics";
import { tagRelevanceOf } from "@/lib/models/tag-relevance-of";
import { readDataset } from "@/lib/movielens/dataset";
import { writeFiles } from "@/lib/movielens/temp-files.fixture";
import { buildModel } from "./build-model";
import { contentEmbeddingsOf } from "./fit-content-of";

const FILMS = 60;
const KINDS = ["War", "Drama", "Western"];
/** As many as a model has files. */
const EACH_SAME = Object.keys(FILES).map(() => true);
const kindOf = (film: number) => film % KINDS.length;
/** Of these there is nothing but the name, or all but genres. */
const [NAME_ONLY, NO_GENRES] = [59, 58];

const uniform = uniformGenerator(7);
const films = Array.from({ length: FILMS }, (_, film) => film);
const lines = (header: string, rows: (string | number)[][]) =>
  `${[header, ...rows.map((row) => row.join(","))].join("\n")}\n`;

/** People who like one kind each, and put its word on its films. */
const people = Array.from({ length: 90 }, (_, person) => person);
const seen = people.flatMap((person) =>
  films.filter((film) => film !== NAME_ONLY && uniform() < 0.3).map((film) => [person, film]),
);
const MOVIES = lines(
  "movieId,title,genres",
  films.map((film) => [
    film,
    film === NAME_ONLY ? "Unknown" : `Film ${film} (${1950 + film})`,
    film >= NO_GENRES ? "(no genres listed)" : KINDS[kindOf(film)],
  ]),
);
const RATINGS = lines(
  "userId,movieId,rating,timestamp",
  seen.map(([person, film]) => [person, film, person % 3 === kindOf(film) ? 5 : 1, 0]),
);
const WORDS = ["trenches", "tears", "horses"];
/** Films from 40 on have no tags and no genome. */
const TAGS = lines(
  "userId,movieId,tag,timestamp",
  seen
    .filter(([person, film]) => film < 40 && person % 4 === 0)
    .map(([person, film]) => [person, film, WORDS[kindOf(film)], 0]),
);
const GENOME = {
  "genome-tags.csv": lines(
    "tagId,tag",
    WORDS.map((word, tag) => [tag + 1, word]),
  ),
  "genome-scores.csv": lines(
    "movieId,tagId,relevance",
    films
      .slice(0, 40)
      .flatMap((film) => WORDS.map((_, tag) => [film, tag + 1, (tag === kindOf(film) ? 0.8 : 0.1) + uniform() / 10])),
  ),
};

const FOLDERS: [string, Record<string, string>][] = [
  ["a genome of some films", { "movies.csv": MOVIES, "ratings.csv": RATINGS, "tags.csv": TAGS, ...GENOME }],
  ["a genome and nothing else", { "movies.csv": MOVIES, "ratings.csv": RATINGS, ...GENOME }],
  ["tags of some films", { "movies.csv": MOVIES, "ratings.csv": RATINGS, "tags.csv": TAGS }],
  ["genres of some films", { "movies.csv": MOVIES, "ratings.csv": RATINGS }],
];

async function build(folder: string, workers: number) {
  const directory = path.join(await makeTempFolder(), "model");
  const manifest = await buildModel(folder, directory, () => {}, { workers });
  const bytes = await Promise.all(Object.values(FILES).map((name) => readFile(path.join(directory, name))));
  return { manifest, bytes, model: await readModel(directory) };
}

const itemOf = ({ movies }: Model, film: number) => movies.findIndex(({ movieId }) => movieId === film);
const lengthOf = ({ contentEmbeddings: { columns, data } }: Model, item: number) =>
  Math.hypot(...data.subarray(item * columns, (item + 1) * columns));

test.each(FOLDERS)("%s places all films but one of which only the name is known", async (_, files) => {
  const { manifest, model } = await build(await writeFiles(files), 1);
  const unknown = itemOf(model, NAME_ONLY);
  model.movies.forEach((_, item) => {
    expect(lengthOf(model, item)).toBeCloseTo(item === unknown ? 0 : 1, 5);
    expect(model.contentConfidence[item]).toBeGreaterThanOrEqual(0);
    expect(model.contentConfidence[item]).toBeLessThanOrEqual(1);
  });
  expect(model.contentConfidence[unknown]).toBe(0);
  expect(model.contentEstimated[unknown]).toBe(1);
  expect(manifest.estimatedFilms).toBe(model.contentEstimated.filter((flag) => flag === 1).length);
});

test.each(FOLDERS)("%s gives the same bytes on one thread and on three", async (_, files) => {
  const folder = await writeFiles(files);
  const [one, three] = [await build(folder, 1), await build(folder, 3)];
  expect(one.bytes.map((bytes, i) => bytes.equals(three.bytes[i]))).toEqual(EACH_SAME);
});

test("films without a genome get the content and the tag of their kind, those with one what was measured", async () => {
  const { model } = await build(await writeFiles(FOLDERS[0][1]), 2);
  const { contentEmbeddings: X, topTags, contentEstimated, contentConfidence } = model;
  for (let film = 40; film < NO_GENRES; film++) {
    const [item, alike, other] = [film, kindOf(film), kindOf(film + 1)].map((id) => itemOf(model, id));
    expect(contentEstimated[item]).toBe(1);
    expect(cosineOfRows(X, item, X, alike)).toBeGreaterThan(cosineOfRows(X, item, X, other) + 0.5);
    expect(model.tags[topTags.data[item * topTags.columns]]).toBe(WORDS[kindOf(film)]);
    expect(tagRelevanceOf(model, item, kindOf(film))).toBeGreaterThan(0.6);
    expect(tagRelevanceOf(model, item, kindOf(film + 1))).toBeLessThan(0.4);
  }
  for (let film = 0; film < 40; film++) {
    const item = itemOf(model, film);
    expect([contentEstimated[item], contentConfidence[item]]).toEqual([0, 1]);
  }
  expect(topTags.data[itemOf(model, NAME_ONLY) * topTags.columns]).toBe(NO_TAG);
});

test("what people's ratings say stands in for genres that are missing", async () => {
  const { model } = await build(await writeFiles(FOLDERS[2][1]), 2);
  const X = model.contentEmbeddings;
  const cosines = [0, 1, 2].map((kind) => cosineOfRows(X, itemOf(model, NO_GENRES), X, itemOf(model, kind)));
  expect(cosines.indexOf(Math.max(...cosines))).toBe(kindOf(NO_GENRES));
});

test("only the ratings that are given are learned from, not those that the data set has besides", async () => {
  const folder = await writeFiles(FOLDERS[2][1]);
  await withKernelPool(1, async (pool) => {
    const dataset = await readDataset(pool, folder);
    const { ratings, ratingCounts, movies } = dataset;
    const train = withoutUsers(ratingMatrix(ratings, movies.length), people.slice(0, 30));
    const learned = await contentEmbeddingsOf(pool, dataset, train);
    const changed = {
      ...dataset,
      ratings: { ...ratings, halfStars: ratings.halfStars.map(() => 1) },
      ratingCounts: ratingCounts.map(() => 1),
    };
    expect(await contentEmbeddingsOf(pool, changed, train)).toEqual(learned);
    expect(await contentEmbeddingsOf(pool, dataset)).not.toEqual(learned);
  });
});
