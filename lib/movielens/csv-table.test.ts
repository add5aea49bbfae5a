import { writeFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCsvTable, parseId, readCsvTable } from "./csv-table";
import { DataError } from "./data-error";
import { writeTempFile } from "./temp-files.fixture";

const parse = (text: string) => parseCsvTable("movies.csv", text, ["movieId", "title"]);
const fieldsOf = (text: string) => parse(text).map(({ fields }) => fields);
const linesOf = (text: string) => parse(text).map(({ line }) => line);

describe("well-formed tables", () => {
  test("a quoted comma belongs to its field", () => {
    expect(fieldsOf('movieId,title\n1,"Matrix, The (1999)"\n')).toEqual([
      { movieId: "1", title: "Matrix, The (1999)" },
    ]);
  });

  test("a doubled quote between quotes is one quote", () => {
    expect(fieldsOf('movieId,title\n1,"""Great Performances"" Cats (1998)"\n')[0].title).toBe(
      '"Great Performances" Cats (1998)',
    );
  });

  test("a quote inside a bare field is a letter like any other", () => {
    expect(fieldsOf('movieId,title\n1,The 6" Film\n')[0].title).toBe('The 6" Film');
  });

  test("a newline between quotes belongs to its field and counts as a line", () => {
    const text = 'movieId,title\n1,"two\nlines"\n2,next\n';
    expect(fieldsOf(text)[0].title).toBe("two\nlines");
    expect(linesOf(text)).toEqual([2, 4]);
  });

  test("columns stand in any order, others are passed over", () => {
    expect(fieldsOf("genres,title,x,movieId\nDrama,Up,?,7\n")).toEqual([{ movieId: "7", title: "Up" }]);
  });

  test("a byte order mark does not hide the first column", () => {
    expect(fieldsOf("\uFEFFmovieId,title\n1,Up\n")).toEqual([{ movieId: "1", title: "Up" }]);
  });

  test("blank lines are passed over and counted", () => {
    expect(linesOf("movieId,title\n\n1,Up\n   \n\n2,Jaws\n\n")).toEqual([3, 6]);
  });

  test("lines may end in CRLF, or some in CRLF and some in LF", () => {
    const expected = [
      { movieId: "1", title: "Up" },
      { movieId: "2", title: "Jaws" },
      { movieId: "3", title: "Alien" },
    ];
    const lines = ["movieId,title", "1,Up", '2,"Jaws"', "3,Alien"];
    for (const ends of ["\r\n \r\n \r\n \r\n", "\r\n \n \n \n", "\n \r\n \r\n \r\n", "\n \n \r\n \n"]) {
      const text = ends.split(" ").reduce((joined, end, i) => joined + lines[i] + end, "");
      expect({ text, fields: fieldsOf(text), lines: linesOf(text) }).toEqual({
        text,
        fields: expected,
        lines: [2, 3, 4],
      });
    }
  });

  test("a header alone is a table without rows", () => {
    expect(parse("movieId,title")).toEqual([]);
  });

  test("whatever the fields hold, they come back as they were, with the line they begin on", () => {
    const field = fc.string({ unit: fc.constantFrom("a", "é", "🎬", ",", '"', "\n", " ", "|", "\uFEFF") });
    const row = fc.record({ movieId: fc.stringMatching(/^[0-9]{1,6}$/), title: field });
    const property = fc.property(fc.array(row), fc.boolean(), fc.boolean(), (rows, crlf, final) => {
      const quoted = rows.map(({ movieId, title }) => `${movieId},"${title.replaceAll('"', '""')}"`);
      const end = crlf ? "\r\n" : "\n";
      const text = ["movieId,title", ...quoted].join(end) + (final ? end : "");
      expect(fieldsOf(text)).toEqual(rows);
      let line = 2;
      const lines = rows.map(({ title }) => {
        const begin = line;
        line += title.split("\n").length;
        return begin;
      });
      expect(linesOf(text)).toEqual(lines);
    });
    fc.assert(property, { numRuns: 300 });
  });
});

describe("tables that cannot be read", () => {
  test.each([
    ["an empty file", "", 'movies.csv:1: columns "", expected a column "movieId"'],
    ["a missing column", "movieId,name\n1,Up\n", 'movies.csv:1: columns "movieId,name", expected a column "title"'],
    ["a row cut short", "movieId,title\n1,Up\n2\n", 'movies.csv:3: 1 fields in "2", expected 2'],
    ["a row too long", "movieId,title\r\n1,Up,Drama\r\n", 'movies.csv:2: 3 fields in "1,Up,Drama", expected 2'],
    [
      "a row cut short below a field of two lines",
      'movieId,title\n1,"a\nb"\n\n2\n',
      'movies.csv:5: 1 fields in "2", expected 2',
    ],
    [
      "a quote that never closes",
      'movieId,title\n1,Up\n2,"Jaws\n3,Alien\n',
      'movies.csv:3: a quote that is not closed properly, expected "text" between quotes',
    ],
    [
      "letters after a closing quote",
      'movieId,title\n1,"Up" (2009)\n2,Jaws\n',
      'movies.csv:2: a quote that is not closed properly, expected "text" between quotes',
    ],
  ])("%s names its line", (_, text, message) => {
    expect(() => parse(text)).toThrow(new DataError(message));
  });

  test("a long row is shown in its first 60 letters", () => {
    const row = "x".repeat(100);
    expect(() => parse(`movieId,title\n${row}\n`)).toThrow(
      new DataError(`movies.csv:2: 1 fields in "${"x".repeat(60)}…", expected 2`),
    );
  });

  test("a file is named without its folder", async () => {
    const file = await writeTempFile("links.csv", "a,b\n");
    await expect(readCsvTable(file, ["movieId"])).rejects.toThrow(
      new DataError('links.csv:1: columns "a,b", expected a column "movieId"'),
    );
  });

  test("any text below a header is a table or a DataError", () => {
    const unit = fc.constantFrom("1", "1,", ",", '"', "\n", "\r\n", "\r", "a", " ", "\uFEFF");
    const property = fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
      try {
        for (const { fields } of parse(`movieId,title\n${text}`))
          expect(Object.keys(fields)).toEqual(["movieId", "title"]);
      } catch (error) {
        expect(error).toBeInstanceOf(DataError);
      }
    });
    fc.assert(property, { numRuns: 2000 });
  });
});

describe("ids", () => {
  const idOf = (text: string) => parseId("links.csv", 4, "movieId", text);

  test("whole numbers up to 2³² − 1 are ids", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), (id) => {
        expect(idOf(String(id))).toBe(id);
        expect(idOf(` ${id} `)).toBe(id);
      }),
    );
  });

  test.each(["", " ", "1.5", "1e3", "-1", "+1", "0x10", "4294967296", "99999999999", "abc", "1 2", "١"])(
    "%j is no id",
    (text) => {
      const message = `links.csv:4: movieId ${JSON.stringify(text)}, expected a whole number`;
      expect(() => idOf(text)).toThrow(new DataError(message));
    },
  );
});

test("a file in another encoding is refused, not garbled", async () => {
  const file = await writeTempFile("movies.csv", "");
  await writeFile(file, Buffer.from("movieId,title\n1,Am\xe9lie\n", "latin1"));
  const message = "movies.csv: bytes that are no UTF-8, expected a file encoded as UTF-8";
  await expect(readCsvTable(file, ["movieId", "title"])).rejects.toThrow(new DataError(message));
});
