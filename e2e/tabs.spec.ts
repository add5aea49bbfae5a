import { readFile } from "node:fs/promises";
import { demandDrawn, drawnCharts } from "./charts";
import { expect, test } from "./test";

test("tabs have addresses, and the arrow keys go between them", async ({ page }) => {
  await page.goto("/recommend?title=alien");
  const tab = (name: string) => page.getByRole("tab", { name });
  await expect(tab("Recommendations")).toHaveAttribute("aria-selected", "true");
  await tab("Recommendations").focus();
  await page.keyboard.press("ArrowRight");
  await expect(tab("Analytics")).toBeFocused();
  await page.keyboard.press("End");
  await expect(tab("Table")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(tab("Recommendations")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/tab=table/);
  await expect(tab("Table")).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("tabpanel").getByRole("table")).toBeVisible();
});

test("analytics draws four charts whose numbers stand below them, and loads their code only then", async ({ page }) => {
  const scripts: string[] = [];
  page.on("response", async (response) => {
    if (response.url().endsWith(".js")) scripts.push(await response.text());
  });
  const loadedCharts = () => scripts.some((text) => text.includes("maxBarThickness"));
  await page.goto("/recommend?title=toy story&title=up", { waitUntil: "networkidle" });
  expect(loadedCharts()).toBe(false);
  await page.getByRole("tab", { name: "Analytics" }).click();
  await drawnCharts(page, 4);
  await expect.poll(loadedCharts).toBe(true);

  const figure = page.locator("figure").filter({ hasText: "How many rated them" });
  await expect(figure.locator("canvas")).toHaveAttribute("aria-label", /How many rated them/);
  await figure.getByText("as numbers").click();
  await expect(figure.getByRole("row")).toHaveCount(1 + 2 + 10);
  const response = await page.request.get("/api/movies?q=toy story&limit=1");
  const { movies } = await response.json();
  const cell = figure.getByRole("row").filter({ hasText: "Toy Story (1995)" }).getByRole("cell");
  await expect(cell).toHaveText(String(movies[0].ratingCount));
});

test("a chart is drawn, not blank", async ({ page }) => {
  await page.goto("/recommend?title=alien&tab=analytics");
  await demandDrawn(page.locator("figure canvas").first());
});

test("the table sorts, filters and goes away as CSV", async ({ page }) => {
  await page.goto("/recommend?title=alien&k=50&tab=table");
  const table = page.getByRole("tabpanel").getByRole("table");
  const column = (n: number) => table.locator(`tbody tr td:nth-child(${n})`).allTextContents();
  const byYear = table.getByRole("columnheader", { name: "Year" });
  await byYear.getByRole("button").click();
  await expect(byYear).not.toHaveAttribute("aria-sort", "none");
  const years = (await column(2)).map(Number);
  const sorted = [...years].sort((a, b) => a - b);
  expect([sorted.join(), [...sorted].reverse().join()]).toContain(years.join());

  await page.getByLabel("Filter the table").fill("horror");
  await expect(page.getByRole("tabpanel").getByText(/^\d+ films?$/)).toBeVisible();
  const genres = await column(3);
  expect(genres.length).toBeGreaterThan(0);
  for (const cell of genres) expect(cell).toContain("Horror");

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download CSV" }).click(),
  ]);
  const lines = (await readFile(await download.path(), "utf8")).trim().split(/\r?\n/);
  expect(lines[0]).toBe("movieId,title,year,genres,score,ratingCount,ratingMean");
  expect(lines).toHaveLength(1 + genres.length);

  await page.getByLabel("Filter the table").fill("zzzz");
  await expect(page.getByText("No film here has “zzzz” in it.")).toBeVisible();
});

test.describe("when a chart's code does not come", () => {
  test.use({ expectedErrors: [/Failed to load resource|ERR_FAILED/] });

  test("its numbers stay, and it says so", async ({ page }) => {
    await page.goto("/recommend?title=alien", { waitUntil: "networkidle" });
    await page.route("**/_next/static/chunks/**", (route) => route.abort());
    await page.getByRole("tab", { name: "Analytics" }).press(" ");
    await expect(page.getByText("The chart could not be loaded").first()).toBeVisible();
    await expect(page.getByText("How many rated them, as numbers")).toBeVisible();
  });
});
