import { expect, test } from "./test";

const total = (text: string | null) => Number((text ?? "").replace(/\D/g, ""));

test("filters narrow the films, stand in the address and are taken away again", async ({ page }) => {
  await page.goto("/browse");
  const count = page.locator("p[role=status]");
  const all = total(await count.textContent());
  expect(all).toBeGreaterThan(1000);
  await expect(page.getByRole("article")).toHaveCount(24);
  await page.getByRole("checkbox", { name: "War", exact: true }).check();
  await page.getByLabel("From year").fill("1990");
  await page.getByLabel("To year").fill("1999");
  await page.getByRole("button", { name: "Show films" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("War films from 1990 to 1999");
  const some = total(await count.textContent());
  expect(some).toBeLessThan(all);
  for (const card of await page.getByRole("article").all()) {
    await expect(card).toContainText("War");
    await expect(card).toContainText(/199\d/);
  }
  await page.getByRole("link", { name: "Remove War" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films from 1990 to 1999");
  expect(total(await count.textContent())).toBeGreaterThan(some);
});

test("a film's genres lead here", async ({ page }) => {
  await page.goto("/movies/1-toy-story");
  await page.getByRole("main").getByRole("link", { name: "Animation", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Animation films");
});

test("pages go on without a film twice, and orders differ", async ({ page }) => {
  await page.goto("/browse?genre=Western");
  const titles = () => page.getByRole("article").getByRole("heading").allTextContents();
  const first = await page
    .getByRole("article")
    .getByRole("link")
    .evaluateAll((links) => links.map((a) => a.getAttribute("href")));
  await page.getByRole("link", { name: "Next" }).click();
  await expect(page.getByText(/^Page 2 of/)).toBeVisible();
  const second = await page
    .getByRole("article")
    .getByRole("link")
    .evaluateAll((links) => links.map((a) => a.getAttribute("href")));
  expect(new Set([...first, ...second]).size).toBe(first.length + second.length);
  await page.getByRole("link", { name: "Newest" }).click();
  await expect(page).toHaveURL(/\/browse\?genre=Western&sort=newest$/);
  const years = (await page.getByRole("article").allTextContents()).map((text) => Number(text.match(/\d{4}/)?.[0]));
  expect(years).toEqual([...years].sort((a, b) => b - a));
  expect((await titles()).length).toBe(24);
});

test("where nothing is left, the filter to loosen is a link", async ({ page }) => {
  await page.goto("/browse?genre=Western&person=akira-kurosawa");
  await expect(page.getByText("No film is all of this.")).toBeVisible();
  await page.getByRole("link", { name: "Without “Western”" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films with Akira Kurosawa");
  await expect(page.getByRole("article").first()).toBeVisible();
});

test("what an address holds in error is passed over and named", async ({ page }) => {
  await page.goto("/browse?genre=Opera&person=tom hanx&tag=time travle&from=x&mean=9&sort=size&page=0");
  const notice = page.getByRole("status").filter({ hasText: "Passed over" });
  for (const name of ["from", "mean", "sort", "page"]) await expect(notice).toContainText(`${name}: got`);
  await expect(notice).toContainText("No film here is of the genre “Opera”.");
  await notice.getByRole("link", { name: "time travel", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Films tagged time travel");
  await page.goto("/browse?genre=war&page=9999");
  await expect(page.getByText(/There is no page 9999; this is the last/)).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the form is sent as it is, empty fields and all", async ({ page }) => {
    await page.goto("/browse");
    await page.getByLabel("Director or actor").fill("Akira Kurosawa");
    await page.getByRole("button", { name: "Show films" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films with Akira Kurosawa");
    await expect(page.getByRole("status").filter({ hasText: "Passed over" })).toHaveCount(0);
  });
});

test("on a narrow screen the filters fold away", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("/browse");
  await expect(page.getByRole("button", { name: "Show films" })).toBeHidden();
  await page.getByText("Filters", { exact: true }).click();
  await expect(page.getByRole("button", { name: "Show films" })).toBeVisible();
});
