import zlib from "node:zlib";
import { expect, test } from "vitest";
import { MAX_BYTES } from "./decode-text";
import { readImport } from "./read-import";

const RATINGS = "Date,Name,Year,Letterboxd URI,Rating\n2024-01-15,Heat,1995,x,4\n";
const WATCHED = "Date,Name,Year,Letterboxd URI\n2024-01-15,Ronin,1998,x\n";

interface Entry {
  name: string;
  text?: string;
  /** What the archive says it unpacks to, where that is a lie. */
  claimed?: number;
  encrypted?: boolean;
}

/** A zip file (PKWARE APPNOTE 6.3: local headers, central directory, its end). */
function zipOf(entries: Entry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, text = RATINGS, claimed, encrypted } of entries) {
    const packed = zlib.deflateRawSync(text);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(encrypted ? 0x801 : 0x800, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(claimed ?? Buffer.byteLength(text), 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    const local = [Buffer.from("PK\x03\x04"), shared, Buffer.from(name), packed];
    centrals.push(Buffer.from("PK\x01\x02\x14\x03"), shared, central, Buffer.from(name));
    locals.push(...local);
    offset += Buffer.concat(local).length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const read = (entries: Entry[]) => readImport("letterboxd.zip", zipOf(entries));

test("the files of Letterboxd's export are read, ratings last; what was deleted, lists and the profile are not", async () => {
  const files = await read([
    { name: "ratings.csv" },
    { name: "deleted/ratings.csv", text: "broken" },
    { name: "orphaned/diary.csv", text: "broken" },
    { name: "likes/films.csv", text: WATCHED },
    { name: "lists/watchlist.csv", text: "broken" },
    { name: "profile.csv", text: "broken" },
    { name: "watched.csv", text: WATCHED },
  ]);
  expect(files.map(({ fileName, format, rows }) => [fileName, format, rows.map(({ title }) => title)])).toEqual([
    ["watched.csv", "letterboxd-watched", ["Ronin"]],
    ["ratings.csv", "letterboxd-ratings", ["Heat"]],
  ]);
});

test("all may stand in one folder", async () => {
  expect(await read([{ name: "letterboxd-someone-2024/ratings.csv" }])).toHaveLength(1);
});

test.each<[string, Entry[]]>([
  ["letterboxd.zip: other files, expected one of", [{ name: "xl/workbook.xml" }]],
  ["letterboxd.zip: other files, expected one of", [{ name: "deleted/ratings.csv" }]],
  ["letterboxd.zip, ratings.csv: it twice, expected it once", [{ name: "ratings.csv" }, { name: "a/ratings.csv" }]],
  ["letterboxd.zip, ratings.csv: an encrypted file", [{ name: "ratings.csv", encrypted: true }]],
  [`${MAX_BYTES + 1} bytes, expected at most`, [{ name: "ratings.csv", text: " ".repeat(MAX_BYTES + 1) }]],
  ["expected a whole zip file", [{ name: "ratings.csv", text: " ".repeat(MAX_BYTES + 1), claimed: 100 }]],
  ["expected a whole zip file", [{ name: "../ratings.csv" }]],
  ["expected a whole zip file", [{ name: "/ratings.csv" }]],
])("refused: %s", async (message, entries) => {
  await expect(read(entries)).rejects.toThrow(message);
});

test("half a zip file is refused", async () => {
  const bytes = zipOf([{ name: "ratings.csv" }]);
  await expect(readImport("a.zip", bytes.subarray(0, bytes.length / 2))).rejects.toThrow("expected a whole zip file");
});
