import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { CsvRecords } from "./csv-records";
import { DataError } from "./data-error";

interface Outcome {
  records: { fields: string[]; line: number }[];
  /** The line of the record that ended the reading. */
  refused?: number;
}

function readBytes(text: string): Outcome {
  const walker = new CsvRecords("words.csv", Buffer.from(text));
  const records: Outcome["records"] = [];
  try {
    while (walker.next()) records.push({ fields: walker.texts(), line: walker.line });
  } catch (error) {
    const message = `words.csv:${walker.line}: a quote that is not closed properly, expected "text" between quotes`;
    expect(error).toEqual(new DataError(message));
    return { records, refused: walker.line };
  }
  return { records };
}

/** What papaparse makes of the same text, and the lines counted by the breaks in its fields. */
function readPapa(text: string): Outcome {
  const outcome: Outcome = { records: [] };
  let line = 1;
  Papa.parse<string[]>(text.replace(/^\uFEFF+/, "").replace(/\r\n?/g, "\n"), {
    delimiter: ",",
    newline: "\n",
    step({ data: fields, errors }, parser) {
      if (errors.some(({ type }) => type === "Quotes")) {
        outcome.refused = line;
        parser.abort();
      } else {
        outcome.records.push({ fields, line });
        line += fields.join("").split("\n").length;
      }
    },
  });
  // A line end that ends the file begins no record here.
  const last = outcome.records.at(-1)?.fields;
  if (outcome.refused === undefined && outcome.records.length > 1 && last?.join() === "" && /[\r\n]$/.test(text))
    outcome.records.pop();
  return outcome;
}

const unit = fc.constantFrom("a", "7", "é", "🎬", ",", '"', '""', "\n", "\r\n", "\r", " ", "\t", "\u00a0", "\uFEFF");

test("tables of any fields, quoted and bare, are read as papaparse reads them", () => {
  const text = fc.string({ unit, maxLength: 8 });
  const quoted = text.map((field) => `"${field.replace(/"/g, '""')}"`);
  const bare = fc.string({ unit: fc.constantFrom("a", "7", "é", "🎬", " ", 'b"'), maxLength: 8 });
  const blanks = fc.constantFrom("", "", "", " ", "\t ", "\u00a0");
  const field = fc.oneof(
    bare,
    fc.tuple(quoted, blanks).map(([field, blank]) => field + blank),
  );
  const line = fc.tuple(fc.array(field, { maxLength: 4 }), fc.constantFrom("\n", "\r\n", "\r", "\n\n", "\r\n \r\n"));
  const property = fc.property(fc.array(line), fc.boolean(), fc.boolean(), (lines, mark, cut) => {
    const table = lines.map(([fields, end]) => fields.join(",") + end).join("");
    const whole = (mark ? "\uFEFF" : "") + (cut ? table.replace(/[\r\n]+$/, "") : table);
    if (whole.replace(/^\uFEFF+/, "") !== "") expect(readBytes(whole)).toEqual(readPapa(whole));
  });
  fc.assert(property, { numRuns: 2000 });
});

test("any text is read, or refused at the record where papaparse finds its quotes wrong", () => {
  const property = fc.property(fc.string({ unit, minLength: 1, maxLength: 30 }), (text) => {
    if (text.replace(/^\uFEFF+/, "") !== "") expect(readBytes(text)).toEqual(readPapa(text));
  });
  fc.assert(property, { numRuns: 5000 });
});

test("a field's bytes stay where they are while later records are read", () => {
  const walker = new CsvRecords("words.csv", Buffer.from('"a ""b"""\r\n"c\r\nd",e\r\n'));
  walker.next();
  const [start, end] = [walker.starts[0], walker.ends[0]];
  while (walker.next());
  expect(walker.bytes.toString("utf8", start, end)).toBe('a "b"');
});

test("an empty file has one record, of one empty field", () => {
  expect(readBytes("")).toEqual({ records: [{ fields: [""], line: 1 }] });
});
