import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import type { RecommendedMovie } from "@/types/recommendation";
import { type CsvColumn, moviesCsv } from "./movies-csv";

const COLUMNS: CsvColumn[] = ["movieId", "title", "year", "genres", "score", "ratingCount", "ratingMean"];

const MOVIE: RecommendedMovie = {
  movieId: 1,
  title: "Toy Story",
  year: 1995,
  genres: ["Animation", "Comedy"],
  ratingCount: 215,
  ratingMean: 3.9209,
  histogram: new Array(10).fill(0),
  score: 0.912345,
  confidence: 1,
};

/** The rows a spreadsheet would read, by column. */
async function cellsOf(movies: Partial<RecommendedMovie>[]): Promise<Record<string, string>[]> {
  const text = await moviesCsv(
    movies.map((movie) => ({ ...MOVIE, ...movie })),
    COLUMNS,
  );
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true });
  expect(errors).toEqual([]);
  return data;
}

test("a header, then a line a film", async () => {
  expect((await moviesCsv([MOVIE], COLUMNS)).split("\r\n")).toEqual([
    "movieId,title,year,genres,score,ratingCount,ratingMean",
    "1,Toy Story,1995,Animation|Comedy,0.912345,215,3.9209",
  ]);
});

test("without films the header alone", async () => {
  expect(await moviesCsv([], ["movieId", "title"])).toBe("movieId,title\r\n");
});

test("what is absent is an empty cell", async () => {
  const [row] = await cellsOf([{ year: undefined, ratingMean: undefined, genres: [] }]);
  expect(row).toMatchObject({ year: "", ratingMean: "", genres: "" });
});

test.each(["Crouching Tiger, Hidden Dragon", 'The "Burbs"', "two\nlines", "a\r\nb", " blanks ", "WALL·E", "1,234"])(
  "the title %j comes back as it was",
  async (title) => {
    expect((await cellsOf([{ title }]))[0].title).toBe(title);
  },
);

test.each(["=1+1", "+x", "-x", "@x", "\tx", "\rx", '=HYPERLINK("http://x")', "=1+1\nsecond line", "-1\r\n=2"])(
  "the title %j is made plain text by an apostrophe",
  async (title) => {
    expect((await cellsOf([{ title, genres: [title] }]))[0]).toMatchObject({ title: `'${title}`, genres: `'${title}` });
  },
);

test("gives the columns asked for, in their order", async () => {
  const explanation = { parts: [], seeds: [], base: 0, words: "Shares toys, and joy.", loved: [] };
  expect(await moviesCsv([{ ...MOVIE, year: null, explanation }], ["explanation", "year", "confidence"])).toBe(
    'explanation,year,confidence\r\n"Shares toys, and joy.",,1',
  );
});

test("a negative score stays a number", async () => {
  expect((await cellsOf([{ score: -0.25 }]))[0].score).toBe("-0.25");
});

test("any title and genre come back, and none begins a formula", async () => {
  const text = fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n\"',;| aé🎬") });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), async (films) => {
      const rows = await cellsOf(films.map(([title, genre]) => ({ title, genres: [genre] })));
      expect(rows).toHaveLength(films.length);
      rows.forEach(({ title, genres }, i) => {
        for (const [cell, original] of [
          [title, films[i][0]],
          [genres, films[i][1]],
        ]) {
          expect(cell).toBe(/^[=+\-@\t\r]/.test(original) ? `'${original}` : original);
        }
      });
    }),
  );
});
