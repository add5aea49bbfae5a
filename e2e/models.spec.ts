import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { demandDrawn, drawnCharts } from "./charts";
import { expect, test } from "./test";

/** Of the model that is served, as scripts/serve-standalone.mjs leaves it. */
const manifestOf = (baseURL = "") => `.cache/served-${new URL(baseURL).port}/manifest.json`;

const NAMES = {
  hybrid: "Best match (default)",
  content: "By content",
  collaborative: "By audience",
  ease: "Liked together",
  factors: "By taste",
  popularity: "Most rated",
};

const figureOf = (page: Page, title: string) =>
  page.locator("figure").filter({ has: page.getByRole("heading", { name: title, exact: true }) });

test("each chart is drawn, not blank", async ({ page }) => {
  await page.goto("/models");
  for (const canvas of await drawnCharts(page, 4)) await demandDrawn(canvas);
});

test("the tables below the charts hold the manifest's figures, the best engine first", async ({
  page,
  request,
  baseURL,
}) => {
  const { quality, modelVersion, settings } = JSON.parse(await readFile(manifestOf(baseURL), "utf8"));
  expect((await (await request.get("/api/health")).json()).modelVersion).toBe(modelVersion);
  await page.goto("/models");
  await expect(page.getByText(modelVersion)).toBeVisible();
  const expected = (of: (engine: string) => string[]) =>
    Object.entries(NAMES)
      .sort(([a], [b]) => quality.engines[b]["ndcg@100"] - quality.engines[a]["ndcg@100"])
      .map(([engine, name]) => [name, ...of(engine)]);
  const percent = (share: number) => (100 * share).toFixed(1);
  const figures = quality.engines;
  const cases: [string, (engine: string) => string[]][] = [
    [
      "Accuracy",
      (engine) => [
        `${figures[engine]["ndcg@100"].toFixed(3)} ± ${(2 * quality.standardErrors[engine]["ndcg@100"]).toFixed(3)}`,
      ],
    ],
    [
      "Accuracy beside coverage",
      (engine) => [percent(figures[engine]["recall@20"]), percent(figures[engine].coverage)],
    ],
    ["Concentration", (engine) => [figures[engine].gini.toFixed(3)]],
    ["Popularity", (engine) => [figures[engine].meanPopularity.toFixed(0)]],
  ];
  for (const [title, of] of cases) {
    const figure = figureOf(page, title);
    await figure.getByText("as numbers").click();
    await expect(figure.getByRole("row")).toHaveCount(1 + Object.keys(NAMES).length);
    const rows = await figure.locator("tbody tr").all();
    const written = await Promise.all(rows.map((row) => row.locator("th, td").allTextContents()));
    expect(written, title).toEqual(expected(of));
  }
  const blend = page.getByRole("table", { name: "For a person" });
  await expect(blend.getByRole("row", { name: "Liked together" })).toContainText(
    `${(100 * settings.taste.blend.ease).toFixed(1)} %`,
  );
});

test("recommendations and the footer lead to it", async ({ page }) => {
  await page.goto("/recommend?movie=1");
  await page.getByRole("main").getByRole("link", { name: "How good are they?" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How good are the recommendations?");
  await page.goto("/");
  await page.getByRole("contentinfo").getByRole("link", { name: "How good are the recommendations?" }).click();
  await expect(page).toHaveURL(/\/models$/);
  await expect(page).toHaveTitle("How good are the recommendations? – Reelated");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the numbers stand in the page, open, and no chart is missed", async ({ page }) => {
    await page.goto("/models");
    await expect(page.locator("canvas")).toHaveCount(0);
    for (const title of ["Accuracy", "Accuracy beside coverage", "Concentration", "Popularity"]) {
      const row = figureOf(page, title).getByRole("row", { name: /^Best match \(default\)/ });
      await expect(row).toBeVisible();
      await expect(row).toContainText(/\d/);
    }
    const all = page.getByRole("region", { name: "All figures as a table" });
    await expect(all.getByRole("row")).toHaveCount(7);
    await expect(page.getByText("Its ratings are simulated")).toBeVisible();
    await expect(page.getByText("The figures are of simulated people")).toBeVisible();
  });
});
