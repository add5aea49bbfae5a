import { existsSync, statSync } from "node:fs";
import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { makeTempFolder } from "@/lib/artifacts/temp-folder.fixture";
import { noise } from "./dataset-zip.fixture";
import { type FetchOptions, fetchFile } from "./fetch-file";
import { PartFile } from "./part-file";
import { type Fault, IMPATIENCE, type Served, startServer } from "./server.fixture";

const WHOLE = noise(300_000);
const OTHER = noise(300_000, 2);
const FILE: Served = { body: WHOLE, etag: '"1"' };

async function setUp(file: Served = FILE, faults: Fault[] = []) {
  const server = await startServer({ "a.zip": file }, faults);
  const part = new PartFile(path.join(await makeTempFolder(), "a.zip.part"));
  const stall = faults.some(({ stallAfter }) => stallAfter) ? 300 : IMPATIENCE.stall;
  const options: FetchOptions = { patience: { ...IMPATIENCE, stall }, maxBytes: 1e6 };
  const url = new URL(`${server.mirror}a.zip`);
  const fetch = (more: Partial<FetchOptions> = {}) => fetchFile(url, part, { ...options, ...more });
  const plant = async (bytes: Buffer, validator = '"1"', size: number | undefined = WHOLE.length) => {
    await part.begin({ url: url.href, validator, size });
    await writeFile(part.path, bytes);
  };
  return { ...server, part, fetch, plant, url };
}

/** Compared at once: toEqual takes half a second for that many bytes. */
async function expectContents(part: PartFile, expected: Served["body"]) {
  expect((await readFile(part.path)).equals(Buffer.from(expected as Buffer))).toBe(true);
}

test("downloads a file and says how far it is", async () => {
  const { part, fetch, log } = await setUp();
  const onProgress = vi.fn();
  expect(await fetch({ onProgress })).toBe(0);
  await expectContents(part, WHOLE);
  expect(onProgress).toHaveBeenLastCalledWith(WHOLE.length, WHOLE.length);
  expect(log).toHaveLength(1);
});

test.each<[string, Fault]>([
  ["is cut", { cutAfter: 100_000 }],
  ["stalls", { stallAfter: 100_000 }],
  ["promises more than it gives", { cutAfter: 300_000, length: 400_000 }],
])("a connection that %s is taken up again", async (_, fault) => {
  const { part, fetch, log } = await setUp(FILE, [fault]);
  await fetch();
  await expectContents(part, WHOLE);
  expect(log.length).toBeGreaterThan(1);
});

test.each<Served>([
  { body: WHOLE, etag: '"1"' },
  { body: WHOLE, modified: "Wed, 04 Dec 2019 00:00:00 GMT" },
])("of a download that was stopped only the rest is fetched: $etag $modified", async (file) => {
  const { part, fetch, log } = await setUp(file, [{ stallAfter: 100_000 }]);
  const ending = new AbortController();
  const stopped = expect(fetch({ patience: IMPATIENCE, signal: ending.signal })).rejects.toThrow("aborted");
  await vi.waitUntil(() => existsSync(part.path) && statSync(part.path).size === 100_000, { timeout: 10_000 });
  ending.abort();
  await stopped;
  expect(log).toHaveLength(1);
  expect(await fetch()).toBe(100_000);
  expect(log[1]).toMatchObject({ range: "bytes=100000-", status: 206, bytes: 200_000 });
  await expectContents(part, WHOLE);
});

test("what an earlier process left is continued", async () => {
  const { part, fetch, plant, log } = await setUp();
  await plant(WHOLE.subarray(0, 200_000));
  expect(await fetch()).toBe(200_000);
  await expectContents(part, WHOLE);
  expect(log.map(({ status, bytes }) => [status, bytes])).toEqual([[206, 100_000]]);
});

test("what is there as a whole is not fetched again", async () => {
  const { part, fetch, plant, log } = await setUp();
  await plant(WHOLE);
  expect(await fetch()).toBe(WHOLE.length);
  await expectContents(part, WHOLE);
  expect(log.map(({ status, bytes }) => [status, bytes])).toEqual([[416, 0]]);
});

test.each<[string, Served]>([
  ["that has changed", { body: OTHER, etag: '"2"' }],
  ["that has changed on a server that ignores If-Range", { body: OTHER, etag: '"2"', ranges: "always" }],
  ["that has grown on a server that names no version", { body: noise(400_000), ranges: "always" }],
  ["that has shrunk", { body: noise(150_000), ranges: "always" }],
  ["on a server that ignores Range", { body: OTHER, etag: '"1"', ranges: "ignored" }],
])("a file %s starts again", async (_, file) => {
  const { part, fetch, plant } = await setUp(file);
  await plant(WHOLE.subarray(0, 200_000));
  expect(await fetch()).toBe(0);
  await expectContents(part, file.body);
});

test("a file that changes between two attempts is whole in the end", async () => {
  const { part, fetch, files } = await setUp(FILE, [{ cutAfter: 100_000 }]);
  await fetch({ onRetry: () => Object.assign(files, { "a.zip": { body: OTHER, etag: '"2"' } }) });
  await expectContents(part, OTHER);
});

test.each<[string, Served]>([
  ["no validator", { body: WHOLE }],
  ["a weak ETag", { body: WHOLE, etag: 'W/"1"' }],
])("with %s a broken download starts again", async (_, file) => {
  const { part, fetch, log } = await setUp(file, [{ cutAfter: 100_000 }]);
  await fetch();
  expect(log.map(({ range }) => range)).toEqual([undefined, undefined]);
  await expectContents(part, WHOLE);
});

test("a part of another address, or one whose origin is unreadable, is not continued", async () => {
  const { part, fetch, plant, log } = await setUp();
  await plant(WHOLE.subarray(0, 9));
  await writeFile(`${part.path}.json`, '{"url":');
  await fetch();
  await part.begin({ url: "https://example.org/a.zip", validator: '"1"' });
  await writeFile(part.path, OTHER.subarray(0, 9));
  await fetch();
  expect(log.map(({ range }) => range)).toEqual([undefined, undefined]);
  await expectContents(part, WHOLE);
});

test("a part longer than the file is not continued", async () => {
  const { part, fetch, plant } = await setUp();
  await plant(noise(300_001));
  await fetch();
  await expectContents(part, WHOLE);
});

test("a file of no known length is read to its end", async () => {
  const { part, fetch } = await setUp(FILE, [{ length: null }]);
  await fetch();
  await expectContents(part, WHOLE);
});

test.each<Fault>([{}, { length: null }])("a file beyond the limit is refused: %j", async (fault) => {
  const { part, fetch } = await setUp(FILE, [fault]);
  await expect(fetch({ maxBytes: 200_000 })).rejects.toThrow("expected at most 200000");
  if (existsSync(part.path)) expect((await stat(part.path)).size).toBeLessThanOrEqual(200_000);
});

test.each([500, 503, 429])("status %d is tried again", async (status) => {
  const { part, fetch } = await setUp(FILE, [{ status }, { status }]);
  await fetch();
  await expectContents(part, WHOLE);
});

test("a server that stays broken is given up, and the part stays", async () => {
  const { part, fetch, plant, log } = await setUp(
    FILE,
    [500, 501, 502, 503].map((status) => ({ status })),
  );
  await plant(WHOLE.subarray(0, 200_000));
  await expect(fetch()).rejects.toThrow("a.zip: status 503, expected the file");
  expect(log).toHaveLength(4);
  await fetch();
  expect(log[4].status).toBe(206);
  await expectContents(part, WHOLE);
});

test.each([403, 404, 204, 206])("status %d is final", async (status) => {
  const { fetch, log } = await setUp(FILE, [{ status, length: null }]);
  await expect(fetch()).rejects.toThrow(`a.zip: status ${status}, expected the file`);
  expect(log).toHaveLength(1);
});

test("an encoding that was not asked for is refused", async () => {
  const { fetch } = await setUp({ ...FILE, headers: { "content-encoding": "gzip" } });
  await expect(fetch()).rejects.toThrow("encoded as gzip");
});
