import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { mergeRows } from "@/lib/accounts/imports/merge-rows";
import { readImport } from "@/lib/accounts/imports/read-import";
import type { FilmChange, ImportedFile } from "@/types/import";
import type { NamedFilm, PersonalData } from "@/types/personal-data";
import { letterboxdCsv, letterboxdWatchlistCsv } from "./letterboxd-csv";
import { movielensCsv } from "./movielens-csv";
import { personalJson } from "./personal-document";
import { rowsCsv } from "./rows-csv";

const NOW = "2026-01-02T03:04:05.678Z";

/** Of signs that tables and spreadsheets make something of. */
const text = fc
  .string({ unit: fc.oneof(fc.constantFrom(..."'=+-@\t\n\",;| aé🎬"), fc.string({ unit: "grapheme", minLength: 1 })) })
  .map((text) => text.replace(/[\0\r\uFEFF]/g, ""))
  .filter((text) => text.trim() !== "");
const title = text.map((text) => text.trim());
const moment = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Films by id; titles do not end in a year, which MovieLens's column would make the film's. */
const films: fc.Arbitrary<NamedFilm[]> = fc.uniqueArray(
  fc.record({
    movieId: fc.integer({ min: 1, max: 300_000 }),
    title: title.map((title) => `${title}!`),
    year: maybe(fc.integer({ min: 1890, max: 2030 })),
    imdbId: maybe(fc.integer({ min: 1, max: 9_999_999 }).map((id) => `tt${String(id).padStart(7, "0")}`)),
    tmdbId: maybe(fc.integer({ min: 1, max: 999_999 })),
  }),
  { selector: ({ movieId }) => movieId, maxLength: 12 },
);

/** What a person has, one film after the other. */
const people: fc.Arbitrary<PersonalData> = films.chain((films) =>
  fc
    .tuple(
      ...films.map((film) =>
        fc.record({
          film: fc.constant(film),
          rating: maybe(fc.record({ rating: fc.integer({ min: 1, max: 10 }).map((n) => n / 2), ratedAt: moment })),
          seen: maybe(fc.record({ createdAt: moment, watchedOn: maybe(moment.map((at) => at.slice(0, 10))) })),
          watchlist: maybe(fc.record({ createdAt: moment })),
          notInterested: maybe(fc.record({ createdAt: moment })),
          review: maybe(fc.record({ text, spoiler: fc.boolean(), createdAt: moment, updatedAt: moment })),
        }),
      ),
    )
    .map((entries) => ({
      profile: { name: "Ana", email: "ana@example.org", createdAt: NOW },
      ratings: entries.flatMap(({ film, rating }) => (rating ? [{ film, ...rating }] : [])),
      marks: entries.flatMap(({ film, ...entry }) =>
        (["seen", "watchlist", "notInterested"] as const).flatMap((kind) => {
          const mark = entry[kind];
          return mark ? [{ film, kind, ...mark }] : [];
        }),
      ),
      reviews: entries.flatMap(({ film, review }) => (review ? [{ film, ...review }] : [])),
      history: [
        {
          firstShownAt: NOW,
          shownAt: NOW,
          title: "For you",
          href: "/for-you",
          modelVersion: "0123",
          films: films.map((film) => ({ film, score: 0.5, openedAt: NOW })),
        },
      ],
    })),
);

/** What data comes to, film by film, as an import gives it. */
function changesOf({ ratings, marks, reviews }: PersonalData): FilmChange[] {
  const movieIds = [...ratings, ...marks, ...reviews].map(({ film }) => film.movieId);
  return [...new Set(movieIds)].map((movieId) => {
    const isIts = ({ film }: { film: NamedFilm }) => film.movieId === movieId;
    const rating = ratings.find(isIts);
    const review = reviews.find(isIts);
    const mark = (kind: string) => marks.find((mark) => isIts(mark) && mark.kind === kind);
    return {
      movieId,
      rating: rating?.rating,
      ratedAt: rating?.ratedAt,
      seen: mark("seen") && true,
      watchedOn: mark("seen")?.watchedOn,
      watchlist: mark("watchlist") && true,
      notInterested: mark("notInterested") && true,
      review: review && { text: review.text, spoiler: review.spoiler, writtenAt: review.updatedAt },
    };
  });
}

/** Nothing where there is no film in it. */
async function read(fileName: string, text: string): Promise<ImportedFile | undefined> {
  try {
    return (await readImport(fileName, Buffer.from(text)))[0];
  } catch (error) {
    if (/no rows below the header/.test(String(error))) return undefined;
    throw error;
  }
}

const byFilm = (changes: FilmChange[]) => changes.toSorted((a, b) => a.movieId - b.movieId);

/** What rows come to whose films are told by title, year and ids. */
function merged(file: ImportedFile | undefined, films: NamedFilm[]): FilmChange[] {
  const nameOf = ({ title, year, imdbId, tmdbId }: Partial<NamedFilm>) => JSON.stringify([title, year, imdbId, tmdbId]);
  const idOf = new Map(films.map((film) => [nameOf(film), film.movieId]));
  return byFilm(
    mergeRows((file?.rows ?? []).map((row) => ({ movieId: row.movieId ?? (idOf.get(nameOf(row)) as number), row }))),
  );
}

const filmsOf = ({ ratings, marks, reviews }: PersonalData) =>
  [...ratings, ...marks, ...reviews].map(({ film }) => film);
/** Films that cannot be told apart but by movieId are of no use where it is not written. */
const areTold = (data: PersonalData) =>
  new Set(filmsOf(data).map(({ title }) => title)).size === new Set(filmsOf(data).map(({ movieId }) => movieId)).size;

test("JSON brings ratings, marks and reviews back as they were", async () => {
  await fc.assert(
    fc.asyncProperty(people, async (data) => {
      const file = await read("reelated.json", personalJson(data, NOW));
      expect(merged(file, [])).toEqual(byFilm(changesOf(data)));
    }),
  );
});

test("JSON says what it is and holds the profile and the history", async () => {
  await fc.assert(
    fc.asyncProperty(people, async (data) => {
      const { format, version, exportedAt, ...rest } = JSON.parse(personalJson(data, NOW));
      expect([format, version, exportedAt]).toEqual(["reelated", 1, NOW]);
      expect(rest).toEqual(JSON.parse(JSON.stringify(data)));
    }),
  );
});

test("the tables for Letterboxd bring back ratings, days, reviews and the watchlist; what is in the first was seen", async () => {
  await fc.assert(
    fc.asyncProperty(people.filter(areTold), async (data) => {
      const films = filmsOf(data);
      const told = changesOf(data);
      const seen = told
        .filter(({ rating, seen, review }) => rating !== undefined || seen || review)
        .map(({ movieId, rating, watchedOn, review }) => ({
          movieId,
          rating,
          seen: true,
          watchedOn,
          review: review && { text: review.text, spoiler: false },
        }));
      expect(merged(await read("films.csv", letterboxdCsv(data)), films)).toEqual(byFilm(seen as FilmChange[]));
      const listed = told
        .filter(({ watchlist }) => watchlist)
        .map(({ movieId }) => ({ movieId, watchlist: true as const }));
      expect(merged(await read("list.csv", letterboxdWatchlistCsv(data)), films)).toEqual(byFilm(listed));
    }),
  );
});

test("the table for MovieLens brings the ratings back", async () => {
  await fc.assert(
    fc.asyncProperty(people, async (data) => {
      const file = await read("ratings.csv", movielensCsv(data));
      expect(merged(file, [])).toEqual(
        byFilm(data.ratings.map(({ film: { movieId }, rating }) => ({ movieId, rating }))),
      );
      for (const row of file?.rows ?? []) {
        const { film } = data.ratings.find(({ film }) => film.movieId === row.movieId) as { film: NamedFilm };
        const { movieId, title, year, imdbId, tmdbId } = row;
        expect({ movieId, title, year, imdbId, tmdbId }).toEqual(film);
      }
    }),
  );
});

test("no cell of a table begins a formula", () => {
  fc.assert(
    fc.property(people, (data) => {
      for (const table of [letterboxdCsv(data), letterboxdWatchlistCsv(data), movielensCsv(data)]) {
        for (const cell of Papa.parse<string[]>(table, { delimiter: ",", newline: "\r\n" }).data.flat())
          expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }
    }),
  );
});

test("the tables are what the sites' own columns are", () => {
  const film = { movieId: 2571, title: "The Matrix", year: 1999, imdbId: "tt0133093", tmdbId: 603 };
  const data: PersonalData = {
    profile: { name: "Ana", createdAt: NOW },
    ratings: [{ film, rating: 4, ratedAt: NOW }],
    marks: [
      { film, kind: "seen", watchedOn: "2024-01-31", createdAt: NOW },
      { film, kind: "watchlist", createdAt: NOW },
    ],
    reviews: [{ film, text: 'Said "whoa".', spoiler: false, createdAt: NOW, updatedAt: NOW }],
    history: [],
  };
  expect(letterboxdCsv(data)).toBe(
    'Title,Year,imdbID,tmdbID,Rating,WatchedDate,Review\r\nThe Matrix,1999,tt0133093,603,4,2024-01-31,"Said ""whoa""."\r\n',
  );
  expect(letterboxdWatchlistCsv(data)).toBe("Title,Year,imdbID,tmdbID\r\nThe Matrix,1999,tt0133093,603\r\n");
  expect(movielensCsv(data)).toBe(
    "movie_id,imdb_id,tmdb_id,rating,average_rating,title\r\n2571,0133093,603,4.0,,The Matrix (1999)\r\n",
  );
});

test("rows that were not found are given back as they stood in the file, to be read again", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(title, { minLength: 1 }), text, async (titles, review) => {
      const file = (await read(
        "reviews.csv",
        `${Papa.unparse([["Tags", "Review", "Name", "Year", "Letterboxd URI"], ...titles.map((name) => ["a;b", `R${review}`, `N${name}`, "1999", "x"])])}`,
      )) as ImportedFile;
      const some = file.rows.filter(({ row }) => row % 2 === 0);
      const again = (await read("reviews.csv", rowsCsv(file, some))) as ImportedFile;
      expect(again.columns).toEqual(file.columns);
      expect(again.rows.map(({ row: _, ...row }) => row)).toEqual(some.map(({ row: _, ...row }) => row));
    }),
  );
});

test.each([
  [{ format: "other" }, '"format"'],
  [{ version: 2 }, '"version"'],
  [{ ratings: [{ film: { movieId: 1, title: "A" }, rating: 7, ratedAt: NOW }] }, '"ratings.0.rating"'],
  [{ marks: [{ film: { movieId: 1, title: "A" }, kind: "loved", createdAt: NOW }] }, '"marks.0.kind"'],
])("a document with %j is refused by the name of what is wrong", async (change, name) => {
  const data = { profile: { name: "Ana", createdAt: NOW }, ratings: [], marks: [], reviews: [], history: [] };
  const document = JSON.stringify({ ...JSON.parse(personalJson(data, NOW)), ...change });
  await expect(readImport("a.json", Buffer.from(document))).rejects.toThrow(`a.json: ${name}: `);
});

test("broken JSON is refused as such", async () => {
  await expect(readImport("a.json", Buffer.from('{"format":'))).rejects.toThrow("a.json: broken JSON (");
});
