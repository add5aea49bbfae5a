import { gzipSync } from "node:zlib";
import { chromium, type Page } from "@playwright/test";
import lighthouse from "lighthouse";
import { findChromium } from "@/scripts/chromium.mjs";
import { median } from "./median";
import { atMost, number, type Row } from "./table";
import { benchWorkbench } from "./workbench";

const RUNS = 3;
const DEBUGGING_PORT = 9333;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
/** Performance, then each of the others. */
const LEAST = [97, 100, 100, 100];
const PATHS = [
  "/",
  "/movies/1-toy-story",
  "/recommend?movie=1",
  "/browse",
  "/people",
  "/people/tom-hanks",
  "/tags",
  "/tags/heartwarming",
  "/compare?movies=1,2",
  "/map",
  "/models",
  "/api/docs",
];

/** What pages weigh and how Lighthouse (mobile, simulated throttling) judges them. */
export async function benchPages(address: string): Promise<Row[]> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      `--remote-debugging-port=${DEBUGGING_PORT}`,
    ],
  });
  try {
    const weight = await scriptWeight(await browser.newPage(), `${address}/recommend?movie=1`);
    const rows = [atMost("JavaScript of /recommend, gzipped", weight / 1000, 170, (size) => `${number(size)} kB`)];
    const page = await browser.newPage();
    rows.push(...(await benchWorkbench(page, address)));
    await page.close();
    for (const path of PATHS) {
      rows.push(lighthouseRow(path, await lighthouseScores(address + path)));
    }
    return rows;
  } finally {
    await browser.close();
  }
}

/** Bytes of JavaScript, gzipped, that a page loads by itself. */
async function scriptWeight(page: Page, url: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    const isScript = response.headers()["content-type"]?.includes("javascript");
    if (isScript) sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await page.close();
  return total;
}

/** "98 / 100 / 100 / 100", in the order of CATEGORIES. */
function lighthouseRow(path: string, scores: number[]): Row {
  const met = scores.every((score, category) => score >= LEAST[category]);
  return { what: `Lighthouse ${path}`, measured: scores.join(" / "), bar: `≥ ${LEAST.join(" / ")}`, met };
}

/** The median of several runs for each category. */
async function lighthouseScores(url: string): Promise<number[]> {
  const scores: number[][] = [];
  for (let run = 0; run < RUNS; run++) {
    const result = await lighthouse(url, { port: DEBUGGING_PORT, logLevel: "error", onlyCategories: CATEGORIES });
    scores.push(CATEGORIES.map((category) => Math.round((result?.lhr.categories[category].score ?? 0) * 100)));
  }
  return CATEGORIES.map((_, category) => median(scores.map((run) => run[category])));
}
