import { expect, test } from "./test";

test.describe("when the search does not answer", () => {
  test.use({ expectedErrors: [/500|Failed to load resource/] });

  for (const [name, fail] of [
    ["answers 500", (route) => route.fulfill({ status: 500, body: "" })],
    ["is cut off", (route) => route.abort()],
    ["answers nonsense", (route) => route.fulfill({ status: 200, body: "<html>" })],
  ] as [string, (route: import("@playwright/test").Route) => Promise<void>][]) {
    test(`(it ${name}) the field says so and Enter still works`, async ({ page }) => {
      await page.route("**/api/movies?*", fail);
      await page.goto("/");
      await page.getByLabel("A film you love").fill("alien");
      await expect(page.getByText("The search does not answer just now.")).toBeVisible();
      await page.getByLabel("A film you love").press("Enter");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films like Alien");
    });
  }
});

test.describe("a server without a model", () => {
  test.use({
    expectedErrors: [/./],
    baseURL: `http://127.0.0.1:${Number(process.env.E2E_PORT || 3210) + 1}`,
  });

  test("says on its pages what to run", async ({ page }) => {
    const response = await page.goto("/");
    expect(response?.status()).toBe(500);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("The film tore");
    await expect(page.getByText("npm run build:model")).toBeVisible();
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  });

  test("answers 503 with a problem, without a trace of its insides", async ({ request }) => {
    for (const path of [
      "/api/health",
      "/api/recommend?movieId=1",
      "/api/movies?q=a",
      "/map/data",
      "/map/data/regions/1",
    ]) {
      const response = await request.get(path);
      expect(response.status()).toBe(503);
      expect(response.headers()["content-type"]).toContain("application/problem+json");
      expect(await response.text()).not.toMatch(/ at |node_modules|server\.js/);
    }
  });
});
