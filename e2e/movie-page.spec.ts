import { expect, test } from "./test";

test.describe("a film's page", () => {
  test("shows what it is, how it was rated and a dozen films like it", async ({ page }) => {
    await page.goto("/movies/1-toy-story");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Toy Story");
    await expect(page.getByText("Adventure · Animation · Children · Comedy · Fantasy").first()).toBeVisible();
    await expect(page.getByText("Directed by")).toBeVisible();
    await expect(page.getByRole("img", { name: /Ratings: 0\.5 stars/ }).first()).toBeVisible();
    await expect(page.getByRole("article")).toHaveCount(12);
    await expect(page.getByRole("article").first()).toContainText("Toy Story 2");
    await page.getByRole("link", { name: "Recommend films like this" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films like Toy Story");
  });

  for (const path of ["/movies/1", "/movies/1-toy-stori", "/movies/1-"]) {
    test(`${path} leads to its one address for good`, async ({ request }) => {
      const response = await request.get(path, { maxRedirects: 0 });
      expect(response.status()).toBe(308);
      expect(response.headers().location).toBe("/movies/1-toy-story");
    });
  }
});

test.describe("a film that is not there", () => {
  test.use({ expectedErrors: [/404/] });

  test("is a 404 that suggests films of that name", async ({ page }) => {
    const response = await page.goto("/movies/424242-the-matrix");
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This film is not in the catalog");
    await expect(page.getByRole("article").first()).toContainText("The Matrix");
  });

  test("as any other page that is not there", async ({ page }) => {
    const response = await page.goto("/nowhere/at/all");
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This reel is missing");
  });

  for (const path of ["/movies/%E0%A4%A", "/movies/%00", "/movies/-1", "/movies/1e3", "/movies/%2e%2e"]) {
    test(`${path} is no server error`, async ({ request }) => {
      expect((await request.get(path)).status()).toBeLessThan(500);
    });
  }
});
