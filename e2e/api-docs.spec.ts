import { expect, test } from "./test";

const PATHS = [
  "/api/recommend",
  "/api/movies/{movieId}/similar",
  "/api/similarity",
  "/api/movies",
  "/api/movies/{movieId}",
  "/api/people",
  "/api/tags",
  "/api/health",
];

test("the footer leads to it, and it to each endpoint", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("contentinfo").getByRole("link", { name: "An API for programs" }).click();
  await expect(page).toHaveURL(/\/api\/docs$/);
  await expect(page).toHaveTitle("API – Reelated");
  const list = page.getByRole("navigation", { name: "What can be asked" }).getByRole("link");
  await expect(list.locator("code")).toHaveText(PATHS);
  await list.last().click();
  await expect(page).toHaveURL(/#getHealth$/);
  await expect(page.getByRole("heading", { name: "State of the server" })).toBeInViewport();
});

test("whoever looks for the API at its root is led there", async ({ page }) => {
  await page.goto("/api");
  await expect(page).toHaveURL(/\/api\/docs$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("API");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("each request that is shown is answered as is shown", async ({ page, request, baseURL }) => {
    await page.goto("/api/docs");
    for (const path of PATHS.map((one) => one.slice("/api".length))) {
      const command = await page.getByRole("region", { name: `Request to ${path}`, exact: true }).textContent();
      const [, address] = /^curl '(.+)'$/.exec(command ?? "") ?? [];
      expect(address.startsWith(`${baseURL}/api/`)).toBe(true);
      const shown = await page.getByRole("region", { name: `Answer of ${path}`, exact: true }).textContent();
      expect(await (await request.get(address)).json()).toEqual(JSON.parse(shown ?? ""));
    }
    const csv = await page.getByRole("region", { name: "CSV answer of /movies", exact: true }).textContent();
    expect(csv).toMatch(/^movieId,title,year,genres,ratingCount,ratingMean\r?\n/);
  });

  test("tables tell of parameters, fields and statuses", async ({ page }) => {
    await page.goto("/api/docs");
    const parameters = page.getByRole("table", { name: "Parameters of /recommend" });
    await expect(parameters.getByRole("row", { name: /^k integer/ })).toContainText("1 to 100; by default 10.");
    const fields = page.getByRole("table", { name: "Fields of RecommendedMovie" });
    await expect(fields.getByRole("row", { name: /^ratingMean number \| null/ })).toContainText("in stars");
    await fields.getByRole("link", { name: "Explanation" }).click();
    await expect(page.getByRole("table", { name: "Fields of Explanation", exact: true })).toBeInViewport();
    const statuses = page.getByRole("table", { name: "Statuses of answers" });
    await expect(statuses.getByRole("rowheader")).toHaveText([
      "200",
      "304",
      "400",
      "404",
      "405",
      "406",
      "429",
      "500",
      "503",
    ]);
    await expect(page.getByText("This server answers as often as it is asked.")).toBeVisible();
  });
});
