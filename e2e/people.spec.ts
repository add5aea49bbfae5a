import { expect, test } from "./test";

test.describe("people", () => {
  test("a film leads to its director, whose films are told apart as director and in the cast", async ({ page }) => {
    await page.goto("/movies/1-toy-story");
    await page.getByRole("link", { name: "John Lasseter" }).click();
    await expect(page).toHaveURL(/\/people\/john-lasseter$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("John Lasseter");
    const directed = page.locator("section", { has: page.getByRole("heading", { name: "As director" }) });
    await expect(directed.getByRole("link", { name: "Toy Story", exact: true })).toBeVisible();
    await expect(page.getByRole("heading", { name: "What sets these films apart" })).toBeVisible();
  });

  test("people lead to each other, to tags and to all their films", async ({ page }) => {
    await page.goto("/people/martin-scorsese");
    const colleagues = page.locator("section", { has: page.getByRole("heading", { name: "Most often with" }) });
    await colleagues.getByRole("link", { name: /^Robert De Niro \d+ films$/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Robert De Niro");
    await page.getByRole("link", { name: "Sort and filter these films" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films with Robert De Niro");
  });

  for (const path of ["/people/Martin-Scorsese", "/people/Martin%20Scorsese", "/people/m%C3%A1rtin_scorsese"]) {
    test(`${path} leads to the one address for good`, async ({ request }) => {
      const response = await request.get(path, { maxRedirects: 0 });
      expect(response.status()).toBe(308);
      expect(response.headers().location).toBe("/people/martin-scorsese");
    });
  }

  test("the index lists those with most ratings and finds names with a letter wrong", async ({ page }) => {
    await page.goto("/people");
    await expect(page.getByRole("heading", { name: "Directors", exact: true })).toBeVisible();
    await page.getByRole("searchbox", { name: "Find somebody by name" }).fill("speilberg");
    await page.getByRole("button", { name: "Find", exact: true }).click();
    await expect(page).toHaveURL(/\/people\?q=speilberg$/);
    const found = page.locator("section", { has: page.getByRole("heading", { name: "Names like" }) });
    await found.getByRole("link", { name: /Steven Spielberg/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Steven Spielberg");
  });
});

test.describe("tags", () => {
  test("a film leads to its tags, a tag to the films it fits best and to tags near it", async ({ page }) => {
    await page.goto("/movies/1-toy-story");
    await page.getByRole("link", { name: "toys", exact: true }).click();
    await expect(page).toHaveURL(/\/tags\/toys$/);
    await expect(page.getByRole("article").filter({ hasText: "Toy Story" }).first()).toBeVisible();
    await expect(page.getByRole("heading", { name: "Tags near it" })).toBeVisible();
    await page.getByRole("link", { name: /^Sort and filter all/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films tagged toys");
  });

  test("tags are found by words and by letter, and what an address holds in error is named", async ({ page }) => {
    await page.goto("/tags");
    await page.getByRole("searchbox", { name: "Find a tag" }).fill("trave");
    await page.getByRole("button", { name: "Find", exact: true }).click();
    await expect(page.getByRole("link", { name: /^time travel/ }).first()).toBeVisible();
    await page.getByRole("link", { name: /^H: \d+ tags?$/ }).click();
    await expect(page.getByRole("heading", { name: "All with H" })).toBeVisible();
    await page.goto("/tags?letter=hh");
    await expect(page.getByText("letter: got")).toBeVisible();
  });

  test("/tags/Toys leads to the one address for good", async ({ request }) => {
    const response = await request.get("/tags/Toys", { maxRedirects: 0 });
    expect(response.status()).toBe(308);
    expect(response.headers().location).toBe("/tags/toys");
  });
});

test.describe("what is not there", () => {
  test.use({ expectedErrors: [/404/] });

  test("a name misspelled is a 404 that offers the right one", async ({ page }) => {
    const response = await page.goto("/people/martin-scorsesi");
    expect(response?.status()).toBe(404);
    await page.getByRole("link", { name: "Martin Scorsese" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Martin Scorsese");
  });

  test("so is a tag", async ({ page }) => {
    const response = await page.goto("/tags/time-travle");
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("link", { name: "time travel" })).toBeVisible();
  });

  for (const path of [
    "/people/%00",
    "/people/%E0%A4%A",
    "/tags/%00",
    "/tags/%2e%2e",
    "/people/-",
    `/tags/${"x".repeat(3000)}`,
  ]) {
    test(`${path.slice(0, 20)} is no server error`, async ({ request }) => {
      expect((await request.get(path)).status()).toBeLessThan(500);
    });
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("names and tags are found by the same forms", async ({ page }) => {
    await page.goto("/people");
    await page.getByRole("searchbox", { name: "Find somebody by name" }).fill("kurosawa");
    await page.getByRole("button", { name: "Find", exact: true }).click();
    await page
      .getByRole("link", { name: /Akira Kurosawa/ })
      .first()
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Akira Kurosawa");
  });
});
