import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readFilms } from "./film-list";
import { readFranchises } from "./franchise-list";
import { readTagList, type TagList } from "./tag-list";

const HEADER = "movieId\ttitle\tyear\tlanguage\tgenres\tdirectors\tcast\ttags\tfame\testeem";
const TAGS = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
const tagList: TagList = new Map(TAGS.map((tag) => [tag, "subject"]));
const TAG_CELL = TAGS.slice(0, 8)
  .map((tag) => `${tag}:0.50`)
  .join("|");

const line = (changes: Record<string, string> = {}) => {
  const fields = {
    movieId: "1",
    title: "Matrix, The",
    year: "1999",
    language: "en",
    genres: "Action|Sci-Fi",
    directors: "Lana Wachowski|Lilly Wachowski",
    cast: "Keanu Reeves",
    tags: TAG_CELL,
    fame: "96",
    esteem: "4.2",
    ...changes,
  };
  return Object.values(fields).join("\t");
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "reelated-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function read(...lines: string[]) {
  await writeFile(path.join(folder, "films-1990-1999.tsv"), `${[HEADER, ...lines].join("\n")}\n`);
  return readFilms(folder, tagList);
}

test("reads a film as its line says", async () => {
  const [film] = await read(line());
  expect(film).toMatchObject({
    movieId: 1,
    title: "Matrix, The",
    year: 1999,
    genres: ["Action", "Sci-Fi"],
    directors: ["Lana Wachowski", "Lilly Wachowski"],
    fame: 96,
    esteem: 4.2,
  });
  expect(film.tags.get("a")).toBe(0.5);
});

test.each([
  [{ movieId: "0" }, 'films-1990-1999.tsv:3: movieId "0", expected 1 to 1000000'],
  [{ title: " Matrix" }, 'films-1990-1999.tsv:3: title " Matrix", expected a name'],
  [{ year: "99" }, 'films-1990-1999.tsv:3: year "99", expected 1888 to 2100'],
  [{ language: "english" }, 'films-1990-1999.tsv:3: language "english", expected two letters'],
  [{ genres: "Action|Cyber" }, 'films-1990-1999.tsv:3: genres "Action|Cyber", expected some of Action|'],
  [{ genres: "" }, 'films-1990-1999.tsv:3: genres "", expected some of Action|'],
  [{ directors: "" }, "films-1990-1999.tsv:3: no director, expected one at least"],
  [{ cast: "A|A" }, 'films-1990-1999.tsv:3: cast "A|A", expected names parted by |, each once'],
  [{ tags: `${TAG_CELL}|z:0.5` }, 'films-1990-1999.tsv:3: tag "z:0.5", expected a tag of tags.tsv and a relevance'],
  [{ tags: `${TAG_CELL}|i:1.01` }, "films-1990-1999.tsv:3: relevance 1.01, expected 0.05 to 1"],
  [{ tags: `${TAG_CELL}|a:0.5` }, 'films-1990-1999.tsv:3: tag "a" again, expected it once'],
  [{ tags: "a:0.5" }, "films-1990-1999.tsv:3: 1 tags, expected 8 to 16"],
  [{ fame: "101" }, 'films-1990-1999.tsv:3: fame "101", expected 1 to 100'],
  [{ esteem: "9" }, 'films-1990-1999.tsv:3: esteem "9", expected 0.5 to 5'],
  [{ movieId: "1", title: "Other" }, "films-1990-1999.tsv:3: movieId 1 again, expected it once"],
  [{ movieId: "2" }, 'films-1990-1999.tsv:3: "Matrix, The (1999)" again, expected a film once'],
] as [Record<string, string>, string][])("refuses %j naming the line", async (changes, message) => {
  const second = line({ movieId: "2", title: "Second", ...changes });
  const isRepeat = changes.movieId === "2" ? line({ movieId: "2" }) : second;
  await expect(read(line(), isRepeat)).rejects.toThrow(message);
});

test("refuses a line with too few fields, and another header", async () => {
  await expect(read("1\tMatrix")).rejects.toThrow("films-1990-1999.tsv:2: 2 fields in ");
  await writeFile(path.join(folder, "films-1990-1999.tsv"), "title\tyear\n");
  await expect(readFilms(folder, tagList)).rejects.toThrow(
    'films-1990-1999.tsv:1: the header "title\\tyear", expected ',
  );
});

test("refuses a tag of no kind, and one that stands twice", async () => {
  const file = path.join(folder, "tags.tsv");
  await writeFile(file, "tag\tkind\tmeans\nheist\tplot\trobbery\n");
  await expect(readTagList(file)).rejects.toThrow('tags.tsv:2: kind "plot", expected subject, mood');
  await writeFile(file, "tag\tkind\tmeans\nheist, big\tsubject\trobbery\n");
  await expect(readTagList(file)).rejects.toThrow('tags.tsv:2: tag "heist, big", expected small letters');
  await writeFile(file, "tag\tkind\tmeans\nheist\tsubject\trobbery\nheist\tsubject\trobbery\n");
  await expect(readTagList(file)).rejects.toThrow('tags.tsv:3: tag "heist" again, expected it once');
});

test("refuses a series with a film that is not there, or with one film", async () => {
  const films = await read(line());
  const file = path.join(folder, "franchises.tsv");
  await writeFile(file, "series\tmembers\nMatrix\tMatrix, The (1999)|Matrix Reloaded, The (2003)\n");
  await expect(readFranchises(file, films)).rejects.toThrow(
    'franchises.tsv:2: "Matrix Reloaded, The (2003)", expected',
  );
  await writeFile(file, "series\tmembers\nMatrix\tMatrix, The (1999)\n");
  await expect(readFranchises(file, films)).rejects.toThrow("franchises.tsv:2: 1 films");
});
