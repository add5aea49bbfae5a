import { expect, test } from "./test";

test("two films side by side: likeness, subjects and audiences, with figures", async ({ page }) => {
  await page.goto("/compare?movies=1,12");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Toy Story beside");
  await expect(page.getByRole("article")).toHaveCount(2);
  const engines = page.getByRole("table", { name: "By engine" });
  await expect(engines.getByRole("row", { name: /^Best match \d\.\d\d$/ })).toBeVisible();
  await expect(page.getByRole("table", { name: "Share of each star value" }).getByRole("row")).toHaveCount(11);
  await expect(page.getByText(/^Of [\d,]+ who loved Toy Story/)).toBeVisible();
});

test("the parts of the similarity sum to it", async ({ page }) => {
  await page.goto("/compare?movies=1,12");
  const whole = await page.getByRole("row", { name: /^Best match/ }).textContent();
  const parts = await page
    .getByRole("table", { name: /part by part/ })
    .locator("tbody td")
    .allTextContents();
  expect(parts.length).toBeGreaterThan(2);
  const sum = parts.reduce((total, text) => total + Number.parseFloat(text), 0);
  // Each is rounded to a hundredth.
  expect(Math.abs(sum - Number((whole ?? "").match(/[\d.]+$/)?.[0]))).toBeLessThan(0.04);
});

test("films are chosen one by one, and one is put in the other's place", async ({ page }) => {
  await page.goto("/compare");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Which two films shall we compare?");
  await page.getByLabel("The first film").fill("the matrix");
  await page.getByRole("option", { name: /^The Matrix 1999/ }).click();
  await expect(page.getByRole("heading", { name: "Beside The Matrix" })).toBeVisible();
  await page.getByLabel("The second film").fill("alien");
  await page.getByRole("option", { name: /^Alien 1979/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The Matrix beside Alien");
  await page.getByLabel("Instead of The Matrix").fill("heat");
  await page.getByRole("option", { name: /^Heat 1995/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Heat beside Alien");
});

test("an address that names too little says what is missing and asks for it", async ({ page }) => {
  await page.goto("/compare?movies=1,99999999");
  await expect(page.getByText("There is no film with movieId 99999999 here.")).toBeVisible();
  await expect(page.getByLabel("The second film")).toBeVisible();
  await page.goto("/compare?movies=1,1");
  await expect(page.getByText("A film is like itself in everything")).toBeVisible();
  await page.goto("/compare?movies=one,two");
  await expect(page.getByText(/movies: got "one,two"/)).toBeVisible();
  await page.goto("/compare?movies=1&title=mattrixx");
  await page.getByRole("status").getByRole("link", { name: "The Matrix (1999)" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Toy Story beside The Matrix");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("two titles typed and sent are compared", async ({ page }) => {
    await page.goto("/compare");
    await page.getByLabel("The first film").fill("Alien");
    await page.getByRole("button", { name: "Choose" }).first().click();
    await page.getByLabel("The second film").fill("Heat");
    await page.getByRole("button", { name: "Choose" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Alien beside Heat");
  });
});
