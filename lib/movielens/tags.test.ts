import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DataError } from "./data-error";
import { readTags, tagsOfItem } from "./tags";
import { writeTempFile } from "./temp-files.fixture";
import { Vocabulary } from "./vocabulary";

const MOVIES = new Vocabulary(Uint32Array.of(30, 10));

const readText = async (text: string) => readTags(await writeTempFile("tags.csv", text), MOVIES);
const read = (rows: string[]) =>
  readText(["userId,movieId,tag,timestamp", ...rows.map((row) => `${row},0`)].join("\n"));

/** For each film, tag -> people. */
async function countsOf(rows: string[]) {
  const { tagCounts } = await read(rows);
  return Array.from(MOVIES.ids, (_, item) =>
    Object.fromEntries(Array.from(tagsOfItem(tagCounts, item), ([tag, people]) => [tagCounts.tags[tag], people])),
  );
}

test("people are counted by tag and film", async () => {
  expect(await countsOf(["1,10,noir", "2,10,noir", "2,10,space", "2,30,noir"])).toEqual([
    { noir: 1 },
    { noir: 2, space: 1 },
  ]);
});

describe("one tag in several forms", () => {
  test.each([
    ["case", ["Sci-Fi", "sci-fi", "SCI-FI"], "sci-fi"],
    ["space", ["time travel", "  time   travel ", "time\u00a0travel", '"time\ntravel"'], "time travel"],
    ["Unicode form", ["Amélie", "Ame\u0301lie", "AME\u0301LIE"], "amélie"],
  ])("%s", async (_, forms, tag) => {
    expect(await countsOf(forms.map((form, person) => `${person},10,${form}`))).toEqual([{}, { [tag]: forms.length }]);
  });

  test("accents and hyphens are no such forms", async () => {
    const [, counts] = await countsOf(["1,10,resume", "1,10,résumé", "1,10,sci-fi", "1,10,sci fi"]);
    expect(counts).toEqual({ resume: 1, résumé: 1, "sci-fi": 1, "sci fi": 1 });
  });
});

test("a person counts once for a tag and a film, in whatever form and order", async () => {
  const { tagCounts, applications } = await read(["1,10,Noir", "2,10,noir", "1,30,noir", "1,10, noir ", "1,10,NOIR"]);
  expect(tagCounts).toEqual({
    tags: ["noir"],
    indptr: Uint32Array.of(0, 1, 2),
    tagRows: Uint32Array.of(0, 0),
    people: Uint32Array.of(1, 2),
  });
  expect(applications).toBe(5);
});

test("tags of unknown films are counted, empty ones passed over, and neither makes a tag", async () => {
  const result = await read(["1,99,lost", "1,10,", "1,10,   ", "1,10,found"]);
  expect(result).toEqual({
    tagCounts: {
      tags: ["found"],
      indptr: Uint32Array.of(0, 0, 1),
      tagRows: Uint32Array.of(0),
      people: Uint32Array.of(1),
    },
    applications: 1,
    ofUnknownFilms: 1,
  });
});

test("any applications are counted as sets of people hold them", async () => {
  const application = fc.record({
    userId: fc.integer({ min: 1, max: 3 }),
    movieId: fc.constantFrom(10, 30, 99),
    tag: fc.constantFrom("a", "A", " a", "b", "é", "É", "e\u0301"),
  });
  const property = fc.asyncProperty(fc.array(application, { maxLength: 30 }), async (rows) => {
    const people = [new Map<string, Set<number>>(), new Map<string, Set<number>>()];
    for (const { userId, movieId, tag } of rows) {
      const item = MOVIES.row(movieId);
      if (item === undefined) continue;
      const text = tag.trim().toLowerCase().normalize("NFC");
      people[item].set(text, (people[item].get(text) ?? new Set()).add(userId));
    }
    const expected = people.map((tags) => Object.fromEntries(Array.from(tags, ([tag, users]) => [tag, users.size])));
    expect(await countsOf(rows.map((r) => `${r.userId},${r.movieId},${r.tag}`))).toEqual(expected);
  });
  await fc.assert(property, { numRuns: 100 });
});

test.each([
  ["a movieId that is no integer", "userId,movieId,tag\n1,x,noir\n", '2: movieId "x", expected a whole number'],
  ["a userId that is no integer", "userId,movieId,tag\n,10,noir\n", '2: userId "", expected a whole number'],
  ["a missing column", "userId,movieId\n1,10\n", '1: columns "userId,movieId", expected a column "tag"'],
  ["a bare comma in a tag", "userId,movieId,tag\n1,10,a, b\n", '2: 4 fields in "1,10,a, b", expected 3'],
])("%s names its line", async (_, text, message) => {
  await expect(readText(text)).rejects.toThrow(new DataError(`tags.csv:${message}`));
});
