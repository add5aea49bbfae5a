import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./test";

const titles = async (page: Page) =>
  (await page.getByRole("article").getByRole("heading").allInnerTexts()).map((text) => text.trim());

async function rate(page: Page, place: number, stars: string) {
  const card = page.getByRole("article").nth(place);
  await card.getByRole("button", { name: /^Rate or mark/ }).click();
  await page.locator("label", { has: page.getByRole("radio", { name: new RegExp(`^${stars} stars?$`) }) }).click();
}

test("a visitor rates three films, sees what is for them, and keeps it by an account", async ({ page }) => {
  await page.goto("/for-you");
  await expect(page.getByText("Rate 3 films that you have seen")).toBeVisible();
  const offered = (await titles(page))[0];
  await rate(page, 0, "5");
  await expect(page.getByText("Rate 2 films that you have seen")).toBeVisible();
  await expect(page.getByRole("article").first()).not.toContainText(offered);
  await rate(page, 0, "4.5");
  await expect(page.getByText("Rate one more film that you have seen")).toBeVisible();
  await rate(page, 0, "1");
  await expect(page.getByText("From your 3 ratings.")).toBeVisible();
  const recommended = await titles(page);
  expect(recommended.length).toBeGreaterThan(23);
  expect(recommended).not.toContain(offered);
  await expect(page.getByRole("article").first()).toContainText("For your ");

  const unwanted = recommended[0];
  const first = page.getByRole("article").first();
  await first.getByRole("button", { name: /^Rate or mark/ }).click();
  await page.getByRole("button", { name: "Not interested" }).click();
  await expect(first).not.toContainText(unwanted);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(first).toContainText(unwanted);

  await page.getByRole("link", { name: "an account" }).click();
  await page.getByLabel("Name").fill("Grace");
  await page.getByLabel("E-mail address").fill(`${crypto.randomUUID()}@example.org`);
  await page.getByLabel("Password", { exact: true }).fill("a sentence that nobody guesses");
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByText("From your 3 ratings.")).toBeVisible();
  expect(await titles(page)).toEqual(recommended);
  await page.getByRole("navigation", { name: "Yours" }).getByRole("link", { name: "Your films" }).click();
  await expect(page.getByRole("article")).toHaveCount(3);
});

const LETTERBOXD = `Date,Name,Year,Letterboxd URI,Rating
2024-01-01,The Matrix,1999,https://boxd.it/1,4.5
2024-01-02,Toy Story,1996,https://boxd.it/2,3
2024-01-03,"No film, of this name",2001,https://boxd.it/3,5
2024-01-04,Blade Runner,1982,https://boxd.it/4,9
`;

test("a file is looked through, imported, taken away again, and a wrong one is refused", async ({ page }) => {
  await page.goto("/you/import");
  const choose = (name: string, text: string) =>
    page.getByLabel("A file from Letterboxd").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await choose("notes.csv", "a,b\n1,2\n");
  await page.getByRole("button", { name: "Read the file" }).click();
  await expect(page.getByText('notes.csv: the columns "a, b", expected a file from Letterboxd, IMDb')).toBeVisible();
  await page.getByText("Which files are read, and their columns").click();
  await expect(page.getByText("Const, Your Rating")).toBeVisible();

  await choose("ratings.csv", LETTERBOXD);
  await page.getByRole("button", { name: "Read the file" }).click();
  await expect(page.getByText("rows whose film is known")).toBeVisible();
  await expect(page.getByText("One cell could not be read")).toBeVisible();
  const unmatched = page.waitForEvent("download");
  await page.getByRole("link", { name: "Take the rows that were not found" }).click();
  expect(await readFile(await (await unmatched).path(), "utf8")).toContain('"No film, of this name"');
  await page.getByRole("button", { name: "Import 2 films" }).click();
  await expect(page.getByText("2 films are yours now, 2 of them rated.")).toBeVisible();

  await page.getByRole("navigation", { name: "Yours" }).getByRole("link", { name: "Your films" }).click();
  await expect(page.getByRole("article")).toHaveCount(2);
  await expect(page.getByRole("button", { name: "Rate or mark The Matrix, rated 4.5" })).toBeVisible();
  const file = await page.request.get("/you/export/letterboxd.csv");
  expect(await file.text()).toMatch(/The Matrix,1999.*4\.5/);
  const json = await (await page.request.get("/you/export/reelated.json")).json();
  expect(json.ratings).toHaveLength(2);
});

test("nobody's data is exported to nobody", { tag: "@once" }, async ({ playwright, baseURL }) => {
  const stranger = await playwright.request.newContext({ baseURL });
  expect((await stranger.get("/you/export/reelated.json")).status()).toBe(404);
  expect((await stranger.get("/you/import/unmatched.csv")).status()).toBe(404);
  await stranger.dispose();
});

test("predicted stars stand below each film, and are gone while it is rated and after", { tag: "@once" }, async ({
  page,
}) => {
  await page.goto("/for-you");
  for (const stars of ["5", "4.5", "4"]) {
    const offered = (await titles(page))[0];
    await rate(page, 0, stars);
    await expect.poll(async () => (await titles(page))[0]).not.toBe(offered);
  }
  const predicted = page.getByText(/^You: ★ \d\.\d, likely \d\.\d–\d\.\d$/);
  expect(await predicted.count()).toBe(await page.getByRole("article").count());

  const href = (await page.getByRole("article").nth(5).getByRole("link").first().getAttribute("href")) ?? "";
  const card = page.getByRole("article").nth(1);
  await card.getByRole("button", { name: /^Rate or mark/ }).click();
  await expect(card.getByText(/^You: ★/)).toBeHidden();
  await expect(
    page
      .getByRole("article")
      .first()
      .getByText(/^You: ★/),
  ).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card.getByText(/^You: ★/)).toBeVisible();

  await page.goto(href);
  const own = page.getByRole("region", { name: "Your rating" });
  await expect(own.getByText(/^You: ★/)).toBeVisible();
  await own.locator("label", { has: page.getByRole("radio", { name: "4 stars", exact: true }) }).click();
  await expect(own.getByText(/^You: ★/)).toHaveCount(0);
});

test("what was not seen is passed over, and other films are asked for", { tag: "@once" }, async ({ page }) => {
  await page.goto("/for-you");
  const [first, ...others] = await titles(page);
  await page.getByRole("article").first().getByRole("link", { name: "Not seen" }).click();
  await expect(page).toHaveURL(/\/for-you\?passed=\d+$/);
  await expect.poll(() => titles(page)).not.toContain(first);
  await page.getByRole("link", { name: "I know none of these, show others" }).click();
  await expect.poll(async () => (await titles(page)).filter((title) => others.slice(0, 5).includes(title))).toEqual([]);
});

test("sliders and filters change the list and stand in its address", { tag: "@once" }, async ({ page }) => {
  await page.goto("/for-you");
  for (const stars of ["5", "4.5", "4"]) {
    const offered = (await titles(page))[0];
    await rate(page, 0, stars);
    await expect.poll(async () => (await titles(page))[0]).not.toBe(offered);
  }
  const plain = await titles(page);
  const slider = page.getByLabel("Hidden gems to crowd pleasers");
  await slider.focus();
  await page.keyboard.press("Home");
  await expect(page).toHaveURL(/\/for-you\?popularity=-100$/);
  await expect.poll(() => titles(page)).not.toEqual(plain);
  await page.getByRole("link", { name: "Take back: Hidden gems" }).click();
  await expect(page).toHaveURL(/\/for-you$/);
  await expect.poll(() => titles(page)).toEqual(plain);

  await page.getByRole("navigation", { name: "Films I saw" }).getByRole("link", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/\/for-you\?seen=show$/);
  await page.getByRole("link", { name: /^Only Comedy/ }).click();
  await expect(page).toHaveURL(/\/for-you\?seen=show&genre=Comedy$/);
  await page.getByLabel("From year").fill("2100");
  await page.getByLabel("From year").press("Enter");
  await expect(page.getByRole("heading", { name: "No film fits all of that" })).toBeVisible();
  await page.getByRole("link", { name: /^Without “from 2100”/ }).click();
  await expect(page).toHaveURL(/\/for-you\?seen=show&genre=Comedy$/);
  await expect(page.getByRole("article").first()).toContainText("Comedy");
});
