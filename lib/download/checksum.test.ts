import { expect, test } from "vitest";
import { writeTempFile } from "@/lib/movielens/temp-files.fixture";
import { fetchMd5, md5Of, parseMd5 } from "./checksum";
import { IMPATIENCE, startServer } from "./server.fixture";

const SUM = "900150983cd24fb0d6963f7d28e17f72"; // of "abc" (RFC 1321, A.5)

test.each([
  `${SUM}  ml-25m.zip\n`,
  `${SUM} *ml-25m.zip`,
  `MD5 (ml-25m.zip) = ${SUM}\n`,
  `MD5 (ml-25m.zip) = ${SUM.toUpperCase()}\r\n`,
  SUM,
])("reads %j", (text) => {
  expect(parseMd5(text, "ml-25m.zip")).toBe(SUM);
});

test.each(["", "<!doctype html>", `${SUM}  ml-32m.zip`, `MD5 (ml-20m.zip) = ${SUM}`, SUM.slice(1), `${SUM}0`])(
  "refuses %j",
  (text) => {
    expect(() => parseMd5(text, "ml-25m.zip")).toThrow("expected the MD5 of ml-25m.zip");
  },
);

test("sums a file", async () => {
  expect(await md5Of(await writeTempFile("a", "abc"))).toBe(SUM);
});

test("fetches the published sum, and undefined where none is", async () => {
  const { mirror } = await startServer({ "a.zip.md5": { body: `${SUM}  a.zip` } });
  expect(await fetchMd5(new URL(`${mirror}a.zip`), IMPATIENCE)).toBe(SUM);
  expect(await fetchMd5(new URL(`${mirror}b.zip`), IMPATIENCE)).toBeUndefined();
});

test("refuses a sum that has no end", async () => {
  const { mirror } = await startServer({ "a.zip.md5": { body: "a".repeat(100_000) } });
  await expect(fetchMd5(new URL(`${mirror}a.zip`), IMPATIENCE)).rejects.toThrow("expected one line");
});
