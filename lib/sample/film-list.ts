import { readdir } from "node:fs/promises";
import path from "node:path";
import { quote } from "@/lib/movielens/data-error";
import type { TagList } from "./tag-list";
import { readTsv, type TsvRow } from "./tsv";

/** A film of the catalog as its line says. */
export interface CatalogFilm {
  movieId: number;
  /** As MovieLens writes it, without the year: "Matrix, The". */
  title: string;
  year: number;
  /** ISO 639-1 code of the language mainly spoken. */
  language: string;
  genres: string[];
  directors: string[];
  cast: string[];
  /** tag -> relevance, 0.05–1. */
  tags: ReadonlyMap<string, number>;
  /** How widely known, 1–100. */
  fame: number;
  /** What viewers give it on average, in stars. */
  esteem: number;
}

export const GENRES = [
  "Action",
  "Adventure",
  "Animation",
  "Children",
  "Comedy",
  "Crime",
  "Documentary",
  "Drama",
  "Fantasy",
  "Film-Noir",
  "Horror",
  "IMAX",
  "Musical",
  "Mystery",
  "Romance",
  "Sci-Fi",
  "Thriller",
  "War",
  "Western",
];

const COLUMNS = [
  "movieId",
  "title",
  "year",
  "language",
  "genres",
  "directors",
  "cast",
  "tags",
  "fame",
  "esteem",
] as const;

type Row = TsvRow<(typeof COLUMNS)[number]>;

/**
 * Reads every films-*.tsv of a folder, in the order of movieId.
 * @throws DataError naming file and line: a value out of its range or vocabulary, a film or movieId that stands twice
 */
export async function readFilms(folder: string, tagList: TagList): Promise<CatalogFilm[]> {
  const files = (await readdir(folder)).filter((file) => /^films-.*\.tsv$/.test(file)).sort();
  const films = new Map<number, CatalogFilm>();
  const names = new Set<string>();
  for (const file of files) {
    for (const row of await readTsv(path.join(folder, file), COLUMNS)) {
      const film = parseFilm(row, tagList);
      const name = `${film.title} (${film.year})`;
      if (films.has(film.movieId)) throw row.refuse(`movieId ${film.movieId} again`, "it once");
      if (names.has(name)) throw row.refuse(`${quote(name)} again`, "a film once");
      films.set(film.movieId, film);
      names.add(name);
    }
  }
  return [...films.values()].sort((a, b) => a.movieId - b.movieId);
}

function parseFilm({ fields, refuse }: Row, tagList: TagList): CatalogFilm {
  const numberIn = (column: "movieId" | "year" | "fame" | "esteem", least: number, most: number, pattern = /^\d+$/) => {
    const value = pattern.test(fields[column]) ? Number(fields[column]) : Number.NaN;
    if (!(value >= least && value <= most)) throw refuse(`${column} ${quote(fields[column])}`, `${least} to ${most}`);
    return value;
  };
  const names = (column: "genres" | "directors" | "cast") => {
    const list = fields[column] === "" ? [] : fields[column].split("|");
    if (list.some((name) => name.trim() !== name || name === "") || new Set(list).size !== list.length) {
      throw refuse(`${column} ${quote(fields[column])}`, "names parted by |, each once");
    }
    return list;
  };
  if (fields.title.trim() !== fields.title || fields.title === "")
    throw refuse(`title ${quote(fields.title)}`, "a name");
  if (!/^[a-z]{2}$/.test(fields.language)) throw refuse(`language ${quote(fields.language)}`, "two letters");
  const genres = names("genres");
  const stray = genres.find((genre) => !GENRES.includes(genre));
  if (stray || genres.length === 0) throw refuse(`genres ${quote(fields.genres)}`, `some of ${GENRES.join("|")}`);
  if (fields.directors === "") throw refuse("no director", "one at least");
  return {
    movieId: numberIn("movieId", 1, 1e6),
    title: fields.title,
    year: numberIn("year", 1888, 2100),
    language: fields.language,
    genres,
    directors: names("directors"),
    cast: names("cast"),
    tags: parseTags(fields.tags, tagList, refuse),
    fame: numberIn("fame", 1, 100),
    esteem: numberIn("esteem", 0.5, 5, /^\d(\.\d)?$/),
  };
}

/** "heist:0.95|tense:0.7" */
function parseTags(text: string, tagList: TagList, refuse: Row["refuse"]): Map<string, number> {
  const tags = new Map<string, number>();
  for (const entry of text.split("|")) {
    const [, tag, relevance] = /^(.*):(\d(?:\.\d{1,2})?)$/.exec(entry) ?? [];
    if (tag === undefined || !tagList.has(tag))
      throw refuse(`tag ${quote(entry)}`, "a tag of tags.tsv and a relevance");
    if (tags.has(tag)) throw refuse(`tag ${quote(tag)} again`, "it once");
    if (Number(relevance) < 0.05 || Number(relevance) > 1) throw refuse(`relevance ${relevance}`, "0.05 to 1");
    tags.set(tag, Number(relevance));
  }
  if (tags.size < 8 || tags.size > 16) throw refuse(`${tags.size} tags`, "8 to 16");
  return tags;
}
