import { expect, test } from "vitest";
import { readCredits } from "./credits";
import { DataError } from "./data-error";
import { writeTempFile } from "./temp-files.fixture";

const read = async (text: string) => readCredits(await writeTempFile("credits.csv", text));

test("names are parted by |, without blanks and repeats", async () => {
  const rows = ["1,Lana Wachowski|Lilly Wachowski,Keanu Reeves", '2,"Jr., Sammy Davis", A | B ||A', "3,,"];
  expect(await read(["movieId,directors,cast", ...rows].join("\n"))).toEqual(
    new Map([
      [1, { directors: ["Lana Wachowski", "Lilly Wachowski"], cast: ["Keanu Reeves"] }],
      [2, { directors: ["Jr., Sammy Davis"], cast: ["A", "B"] }],
      [3, { directors: [], cast: [] }],
    ]),
  );
});

test.each([
  ["a movieId that is no integer", "movieId,directors,cast\n,A,B\n", '2: movieId "", expected a whole number'],
  ["a name with a bare comma", "movieId,directors,cast\n1,A, Jr.,B\n", '2: 4 fields in "1,A, Jr.,B", expected 3'],
  ["a film twice", "movieId,directors,cast\n1,A,B\n1,C,D\n", "3: movieId 1 again, expected it once"],
  ["a missing column", "movieId,cast\n1,A\n", '1: columns "movieId,cast", expected a column "directors"'],
])("%s names its line", async (_, text, message) => {
  await expect(read(text)).rejects.toThrow(new DataError(`credits.csv:${message}`));
});
