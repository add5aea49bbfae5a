import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { findChromium } from "@/scripts/chromium.mjs";
import { SERVER_ENVIRONMENT } from "@/scripts/node-flags.mjs";
import { percentile } from "./median";
import { SERVED_MODEL, withServer } from "./server";
import { atMost, barTable, milliseconds, plain, type Row, type Table } from "./table";

const PORT = 3292;
const RATINGS = 40;
const IMPORTED = 2_000;
const MOST_READY_MS = 5_000;
const MOST_RATE_MS = 150;
const MOST_IMPORT_MS = 3_000;
/** Time in which the page comes to rest between two ratings. */
const APART_MS = 400;

/** A first start, a rating and an import, as people meet them. */
export async function benchAccounts(data: string): Promise<Table[]> {
  const rows: Row[] = [];
  await withServer(data, async (address) => {
    const browser = await chromium.launch({
      executablePath: await findChromium(),
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
    try {
      const rated = await rateTimes(browser, address);
      rows.push(atMost("rating to new list on /for-you, p95", percentile(rated, 95), MOST_RATE_MS, milliseconds));
      const words = `import of ${IMPORTED.toLocaleString("en")} rows from Letterboxd, read and saved`;
      rows.push(atMost(words, await importTime(browser, address), MOST_IMPORT_MS, milliseconds));
    } finally {
      await browser.close();
    }
  });
  const { answered, ready } = await firstStart();
  rows.push(
    plain("first start: first page answered", answered, milliseconds),
    atMost("first start: accounts ready", ready, MOST_READY_MS, milliseconds),
  );
  return [barTable(`Accounts, ${data}`, rows)];
}

/** Milliseconds from the start of the process, with the model of the server before and no database yet. */
async function firstStart(): Promise<{ answered: number; ready: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), "reelated-bench-"));
  const env = {
    MODEL_DIR: path.resolve(SERVED_MODEL),
    ACCOUNTS_DIR: folder,
    PORT: String(PORT),
    HOSTNAME: "127.0.0.1",
  };
  const begun = performance.now();
  const child = spawn(process.execPath, ["server.js"], {
    cwd: ".next/standalone",
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...SERVER_ENVIRONMENT, ...process.env, DATABASE_URL: "", NODE_ENV: "production", ...env },
  });
  const film = `http://127.0.0.1:${PORT}/movies/1`;
  try {
    const answered = await until(begun, async () => (await fetch(film)).ok);
    // A film's page has a place for reviews as soon as accounts are served.
    const ready = await until(begun, async () => (await (await fetch(film)).text()).includes('id="reviews"'));
    return { answered, ready };
  } finally {
    child.kill("SIGTERM");
    if (child.exitCode === null) await new Promise((resolve) => child.once("exit", resolve));
    rmSync(folder, { recursive: true });
  }
}

/** Asked seldom enough not to be what is waited for. */
async function until(begun: number, isSo: () => Promise<boolean>): Promise<number> {
  while (!(await isSo().catch(() => false))) await new Promise((resolve) => setTimeout(resolve, 250));
  return performance.now() - begun;
}

const star = (page: Page, stars: string) =>
  page.locator("label", { has: page.getByRole("radio", { name: stars, exact: true }) });

/** Milliseconds from the click on a star to the frame in which the list is another. */
async function rateTimes(browser: Browser, address: string): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(`${address}/for-you`, { waitUntil: "networkidle" });
  const times: number[] = [];
  for (let rated = 0; rated < RATINGS; rated++) {
    await page
      .getByRole("article")
      .first()
      .getByRole("button", { name: /^Rate or mark/ })
      .click();
    const label = star(page, rated % 4 === 3 ? "2 stars" : "4.5 stars");
    await label.waitFor();
    const taken = await label.evaluate(async (element) => {
      const [begun, before] = [performance.now(), document.querySelector("article h3")?.textContent];
      (element as HTMLElement).click();
      while (document.querySelector("article h3")?.textContent === before) await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return performance.now() - begun;
    });
    // The first ones fill the page that asks for ratings.
    if (rated >= 5) times.push(taken);
    await page.keyboard.press("Escape");
    await page.waitForTimeout(APART_MS);
  }
  await page.close();
  return times;
}

/** Milliseconds from choosing to read a file to its preview, and from there to where it is saved. */
async function importTime(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${address}/you/import`, { waitUntil: "networkidle" });
  const films: { title: string; year?: number }[] = [];
  for (let p = 1; films.length < IMPORTED; p++) films.push(...(await filmsOf(page, address, p)));
  const rows = films.slice(0, IMPORTED).map(({ title, year }, i) => {
    return `2024-01-${String(1 + (i % 28)).padStart(2, "0")},"${title.replaceAll('"', '""')}",${year ?? ""},https://boxd.it/${i},${1 + (i % 9) / 2}`;
  });
  const buffer = Buffer.from(`Date,Name,Year,Letterboxd URI,Rating\n${rows.join("\n")}\n`);
  await page.getByLabel("A file from Letterboxd").setInputFiles({ name: "ratings.csv", mimeType: "text/csv", buffer });
  const begun = performance.now();
  await page.getByRole("button", { name: "Read the file" }).click();
  const accept = page.getByRole("button", { name: /^Import / });
  await accept.waitFor();
  await accept.click();
  await page.getByText(/films are yours now/).waitFor();
  const taken = performance.now() - begun;
  await page.close();
  return taken;
}

/** A page of /browse, by the titles and years on its cards. */
async function filmsOf(page: Page, address: string, number: number): Promise<{ title: string; year?: number }[]> {
  const html = await (await page.request.get(`${address}/browse?sort=rated&page=${number}`)).text();
  return page.evaluate((text) => {
    const articles = new DOMParser().parseFromString(text, "text/html").querySelectorAll("article");
    return [...articles].map((article) => {
      const year = article.querySelector(".scrim p")?.textContent ?? "";
      return { title: article.querySelector("h3")?.textContent ?? "", year: Number(year) || undefined };
    });
  }, html);
}
