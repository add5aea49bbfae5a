import { describe, expect, test } from "vitest";
import { DataError } from "./data-error";
import { parseGenres, readMovies, splitNames } from "./movies";
import { writeTempFile } from "./temp-files.fixture";

const read = async (text: string) => readMovies(await writeTempFile("movies.csv", text));

test("films come in the file's order, their titles taken apart", async () => {
  const rows = ['50,"City of Lost Children, The (Cité des enfants perdus, La) (1995)",Adventure|Drama', "7,Up (2009),"];
  expect(await read(["movieId,title,genres", ...rows].join("\r\n"))).toEqual([
    {
      movieId: 50,
      title: "The City of Lost Children",
      year: 1995,
      alternateTitles: ["La Cité des enfants perdus"],
      genres: ["Adventure", "Drama"],
      directors: [],
      cast: [],
    },
    { movieId: 7, title: "Up", year: 2009, alternateTitles: [], genres: [], directors: [], cast: [] },
  ]);
});

test("genres are listed once, and the words for none are none", () => {
  expect(parseGenres("Drama|Sci-Fi|Drama")).toEqual(["Drama", "Sci-Fi"]);
  expect(parseGenres("(no genres listed)")).toEqual([]);
  expect(parseGenres("")).toEqual([]);
});

test("names keep their order and their letters", () => {
  expect(splitNames(" Zoë |  | Ang Lee|Zoë")).toEqual(["Zoë", "Ang Lee"]);
});

describe("what cannot be used names its line", () => {
  test.each([
    ["a movieId twice", "1,A,\n\n2,B,\n1,C,\n", ":5: movieId 1 again, expected it once (it stands in line 2)"],
    ["a movieId that is no integer", "1,A,\ntwo,B,\n", ':3: movieId "two", expected a whole number'],
    ["a movieId with a fraction", "1.0,A,\n", ':2: movieId "1.0", expected a whole number'],
    ["a movieId below 0", "-1,A,\n", ':2: movieId "-1", expected a whole number'],
    ["no movieId", ",A,\n", ':2: movieId "", expected a whole number'],
    ["an empty title", "1, ,Drama\n", ':2: title " ", expected a name'],
    ["a title that is a year", "1,(1995),Drama\n", ':2: title "(1995)", expected a name'],
    [
      "a bare comma in a title",
      "1,Matrix, The (1999),Drama\n",
      ':2: 4 fields in "1,Matrix, The (1999),Drama", expected 3',
    ],
    ["a row cut short", "1,A,Drama\n2,B", ':3: 2 fields in "2,B", expected 3'],
    ["no films", "", ": no films, expected at least one"],
  ])("%s", async (_, rows, message) => {
    await expect(read(`movieId,title,genres\n${rows}`)).rejects.toThrow(new DataError(`movies.csv${message}`));
  });
});
