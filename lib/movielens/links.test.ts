import { expect, test } from "vitest";
import { DataError } from "./data-error";
import { readLinks } from "./links";
import { writeTempFile } from "./temp-files.fixture";

const read = async (text: string) => readLinks(await writeTempFile("links.csv", text));

test("ids elsewhere are as those sites write them", async () => {
  expect(await read("movieId,imdbId,tmdbId\n1,0114709,862\n2,tt0113497,8844\n3,12345678,1\n4,42,5\n")).toEqual(
    new Map([
      [1, { imdbId: "tt0114709", tmdbId: 862 }],
      [2, { imdbId: "tt0113497", tmdbId: 8844 }],
      [3, { imdbId: "tt12345678", tmdbId: 1 }],
      [4, { imdbId: "tt0000042", tmdbId: 5 }],
    ]),
  );
});

test("either id may be empty", async () => {
  expect(await read("movieId,imdbId,tmdbId\r\n1,0114709,\r\n2, ,862\r\n3,,\r\n")).toEqual(
    new Map([
      [1, { imdbId: "tt0114709", tmdbId: undefined }],
      [2, { imdbId: undefined, tmdbId: 862 }],
      [3, { imdbId: undefined, tmdbId: undefined }],
    ]),
  );
});

test.each([
  ["a movieId that is no integer", "movieId,imdbId,tmdbId\nx,1,1\n", '2: movieId "x", expected a whole number'],
  ["an imdbId of letters", "movieId,imdbId,tmdbId\n1,nm0000158,1\n", '2: imdbId "nm0000158", expected digits'],
  ["a tmdbId with a fraction", "movieId,imdbId,tmdbId\n1,1,862.0\n", '2: tmdbId "862.0", expected a whole number'],
  ["a row cut short", "movieId,imdbId,tmdbId\n1,1,1\n2,1\n", '3: 2 fields in "2,1", expected 3'],
  ["a film twice", "movieId,imdbId,tmdbId\n7,1,1\n7,1,1\n", "3: movieId 7 again, expected it once"],
  ["a missing column", "movieId,imdbId\n1,1\n", '1: columns "movieId,imdbId", expected a column "tmdbId"'],
])("%s names its line", async (_, text, message) => {
  await expect(read(text)).rejects.toThrow(new DataError(`links.csv:${message}`));
});
