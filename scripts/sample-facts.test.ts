import path from "node:path";
import { expect, test } from "vitest";
import { readMovies } from "@/lib/movielens/movies";
import { parseTitle } from "@/lib/movielens/title";
import { readFilms } from "@/lib/sample/film-list";
import { readTagList } from "@/lib/sample/tag-list";
import { SAMPLE_CATALOG } from "./places";

const folder = process.env.MOVIELENS_TEST_DIR;

/** Films of one name this many years apart are one film dated twice; further apart, two films. */
const SAME_FILM = 2;

test.skipIf(!folder)("97 % of the catalog's films that MovieLens has too have the same year there", async () => {
  const key = (title: string) =>
    title
      .normalize("NFD")
      .replace(/[^\p{L}\p{N}]/gu, "")
      .toLowerCase();
  const yearsOf = new Map<string, number[]>();
  for (const { title, year } of await readMovies(path.join(folder as string, "movies.csv"))) {
    if (year !== undefined) yearsOf.set(key(title), [...(yearsOf.get(key(title)) ?? []), year]);
  }
  const films = await readFilms(SAMPLE_CATALOG, await readTagList(path.join(SAMPLE_CATALOG, "tags.tsv")));
  const distances = films.flatMap(({ title, year }) => {
    const years = yearsOf.get(key(parseTitle(title).title)) ?? [];
    const nearest = Math.min(...years.map((other) => Math.abs(other - year)));
    return nearest <= SAME_FILM ? [nearest] : [];
  });
  const agreeing = distances.filter((distance) => distance === 0).length;
  console.log(`${agreeing} of ${distances.length} films have MovieLens's year`);
  expect(distances.length).toBeGreaterThan(2000);
  expect(agreeing / distances.length).toBeGreaterThanOrEqual(0.97);
});
