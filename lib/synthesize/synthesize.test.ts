import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { makeTempFolder } from "@/lib/artifacts/temp-folder.fixture";
import { type ShapeName, scaledShape } from "./shape";
import { synthesize } from "./synthesize";

const COMMON = ["dataset.json", "links.csv", "movies.csv", "ratings.csv", "tags.csv"];
const SCORES = "genome-scores.csv";

async function filesOf(name: ShapeName, seed: number, folder?: string): Promise<Map<string, string>> {
  const out = folder ?? path.join(await makeTempFolder(), "out");
  await synthesize(out, scaledShape(name, 0.002), seed);
  const files = (await readdir(out)).sort();
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(path.join(out, file), "utf8")] as const)),
  );
}

const rowsOf = (text = "") => text.trimEnd().split("\n").slice(1);

test("a seed gives the same bytes every time, another seed others", async () => {
  const [first, again, other] = [await filesOf("ml-25m", 7), await filesOf("ml-25m", 7), await filesOf("ml-25m", 8)];
  expect([...first.keys()]).toEqual([...COMMON, SCORES, "genome-tags.csv"].sort());
  for (const [file, text] of first) {
    expect(again.get(file) === text, file).toBe(true);
    const hasChance = file !== "dataset.json" && file !== "genome-tags.csv";
    expect(other.get(file) !== text, file).toBe(hasChance);
  }
});

test("ml-32m has no genome, and an earlier data set makes room for it", async () => {
  const folder = path.join(await makeTempFolder(), "out");
  await filesOf("ml-25m", 1, folder);
  expect([...(await filesOf("ml-32m", 1, folder)).keys()]).toEqual(COMMON);
  expect(await readdir(path.dirname(folder))).toEqual(["out"]);
});

test("rows are in MovieLens's order and form", async () => {
  const files = await filesOf("ml-25m", 1);
  const ratings = rowsOf(files.get("ratings.csv"));
  expect(ratings.every((row) => /^\d+,\d+,([0-4]\.5|[1-5]\.0),\d{9,10}$/.test(row))).toBe(true);
  for (const rows of [ratings, rowsOf(files.get("tags.csv")), rowsOf(files.get(SCORES))]) {
    const keys = rows.map((row) => row.split(",").slice(0, 2).map(Number)).map(([a, b]) => a * 1e6 + b);
    expect(keys.every((key, n) => n === 0 || key >= keys[n - 1])).toBe(true);
  }
  expect(rowsOf(files.get("links.csv")).every((row) => /^\d+,\d{7},\d*$/.test(row))).toBe(true);
});

test("relevance lies between 0 and 1, in part with the long decimals that rounding leaves", async () => {
  const texts = rowsOf((await filesOf("ml-25m", 1)).get(SCORES)).map((row) => row.split(",")[2]);
  expect(texts.every((text) => /^0\.\d+$/.test(text))).toBe(true);
  for (const long of [true, false]) {
    expect(texts.filter((text) => text.length >= 18 === long).length).toBeGreaterThan(texts.length / 10);
  }
  const low = texts.filter((text) => Number(text) < 0.25).length;
  expect(low / texts.length).toBeGreaterThan(0.6);
});

test("tells of each file as it begins", async () => {
  const stages: string[] = [];
  const folder = path.join(await makeTempFolder(), "out");
  await synthesize(folder, scaledShape("ml-25m", 0.002), 1, (stage, fraction) => {
    expect(fraction).toBeGreaterThanOrEqual(0);
    expect(fraction).toBeLessThanOrEqual(1);
    if (stages.at(-1) !== stage) stages.push(stage);
  });
  expect(stages).toEqual(["write movies", "write ratings", "write tags", "write genome", "settle on disk"]);
});
