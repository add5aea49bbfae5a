import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import Papa from "papaparse";
import { hashCode } from "@/lib/artifacts/hash-code";
import { currentDirectory, replaceDirectory } from "@/lib/artifacts/replace-directory";
import { type CatalogFilm, readFilms } from "./film-list";
import { readFranchises } from "./franchise-list";
import { simulateRatings } from "./simulate-ratings";
import { simulateTags } from "./simulate-tags";
import { readTagList } from "./tag-list";
import { fillTagRelevance } from "./tag-relevance";
import { drawPeople, placeFilms } from "./tastes";

const PEOPLE = 2500;
const SEED = 20;
const CODE = ["lib/sample", "lib/linalg"];

/**
 * Expands the catalog (tags.tsv, films-*.tsv, franchises.tsv) into a folder in MovieLens's layout, the same to the
 * byte each time. Does nothing where the folder holds the expansion of the same catalog by the same code.
 * @throws DataError for a line of the catalog that cannot be used
 */
export async function expandSample(catalog: string, folder: string): Promise<void> {
  const source = await hashCode([catalog, ...CODE]);
  if ((await sourceOf(folder)) === source) return;
  const tagList = await readTagList(path.join(catalog, "tags.tsv"));
  const films = await readFilms(catalog, tagList);
  // Words of quality stay out of the genome: likeness shall rest on what a film is, not on how good.
  const tags = [...tagList].filter(([, kind]) => kind !== "quality").map(([tag]) => tag);
  const tagRelevance = fillTagRelevance(films, tags);
  const places = placeFilms(films, tagRelevance, SEED);
  const franchises = await readFranchises(path.join(catalog, "franchises.tsv"), films);
  const series = franchises.map((franchise) => franchise.films);
  const people = drawPeople(PEOPLE, films, places, SEED + 1);
  const ratings = simulateRatings(films, places, series, people, SEED + 3);
  const applications = simulateTags(films, ratings, tagList, SEED + 5);

  await replaceDirectory(path.resolve(folder), async (next) => {
    const write = (file: string, header: string, lines: string[]) =>
      writeFile(path.join(next, file), `${[header, ...lines].join("\n")}\n`);
    const idOf = (film: number) => films[film].movieId;
    await write("movies.csv", "movieId,title,genres", films.map(movieLine));
    await write("credits.csv", "movieId,directors,cast", films.map(creditsLine));
    await write(
      "genome-tags.csv",
      "tagId,tag",
      tags.map((tag, t) => `${t + 1},${tag}`),
    );
    await write("genome-scores.csv", "movieId,tagId,relevance", scoreLines(films, tagRelevance.data, tags.length));
    await write(
      "ratings.csv",
      "userId,movieId,rating,timestamp",
      ratings.map(
        ({ person, film, stars, timestamp }) => `${person + 1},${idOf(film)},${stars.toFixed(1)},${timestamp}`,
      ),
    );
    await write(
      "tags.csv",
      "userId,movieId,tag,timestamp",
      applications.map(({ person, film, tag, timestamp }) => `${person + 1},${idOf(film)},${tag},${timestamp}`),
    );
    await writeFile(path.join(next, "dataset.json"), '{ "ratings": "simulated" }\n');
    await writeFile(path.join(next, "source.txt"), `${source}\n`);
  });
}

function movieLine({ movieId, title, year, genres }: CatalogFilm): string {
  return toCsv([movieId, `${title} (${year})`, genres.join("|")]);
}

function creditsLine({ movieId, directors, cast }: CatalogFilm): string {
  return toCsv([movieId, directors.join("|"), cast.join("|")]);
}

function toCsv(cells: (string | number)[]): string {
  return Papa.unparse([cells]);
}

/** The lines of each film as one text. */
function scoreLines(films: readonly CatalogFilm[], relevance: Float32Array, tagCount: number): string[] {
  return films.map(({ movieId }, i) => {
    let text = "";
    for (let t = 0; t < tagCount; t++) {
      const score = Math.round(relevance[i * tagCount + t] * 1e4) / 1e4;
      text += `${t === 0 ? "" : "\n"}${movieId},${t + 1},${score}`;
    }
    return text;
  });
}

async function sourceOf(folder: string): Promise<string | undefined> {
  const file = path.join(currentDirectory(folder), "source.txt");
  return readFile(file, "utf8").then(
    (text) => text.trim(),
    () => undefined,
  );
}
