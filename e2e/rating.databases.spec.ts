import type { Page } from "@playwright/test";
import { expect, test } from "./test";

const panel = (title: string) => new RegExp(`^Rate or mark ${title}`);

test("a visitor rates on a card by mouse, by keys, and takes it back; it stays over pages and reloads", async ({
  page,
}) => {
  await page.goto("/recommend?movie=1");
  const first = page.getByRole("article").first();
  const title = (await first.getByRole("heading").innerText()).trim();
  await first.getByRole("button", { name: panel(title) }).click();
  await page.locator("label", { has: page.getByRole("radio", { name: "4.5 stars" }) }).click();
  await expect(page.getByText(`${title}: 4.5 of 5 stars.`)).toBeVisible();
  await expect(first.getByRole("button", { name: `Rate or mark ${title}, rated 4.5` })).toHaveText("★ 4.5");
  await expect(page.getByRole("radio", { name: "4.5 stars" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText(`${title}: 5 of 5 stars.`)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(first.getByRole("button", { name: panel(title) })).toBeFocused();

  await first.getByRole("link", { name: title, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  await page.goBack();
  await page.reload();
  await expect(first.getByRole("button", { name: panel(title) })).toHaveText("★ 5");

  await first.getByRole("button", { name: panel(title) }).click();
  await page.getByRole("button", { name: "Watchlist" }).click();
  await expect(page.getByText("is on your watchlist")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("is off your watchlist")).toBeVisible();
});

const titlesOf = async (page: Page) =>
  (await page.getByRole("article").getByRole("heading").allInnerTexts()).map((text) => text.trim());

async function say(page: Page, title: string, mark: string) {
  await page.getByRole("button", { name: panel(title) }).click();
  await page.getByRole("button", { name: mark, exact: true }).click();
  await page.keyboard.press("Escape");
}

test("what was seen and what does not interest is hidden, shown, or shown alone, wherever films are listed", {
  tag: "@once",
}, async ({ page }) => {
  for (const address of ["/browse", "/recommend?movie=1"]) {
    await page.goto(address);
    const [unwanted, seen] = await titlesOf(page);
    await say(page, unwanted, "Not interested");
    await expect.poll(() => titlesOf(page)).not.toContain(unwanted);
    await say(page, seen, "Seen");
    const choose = (kind: string, choice: string) =>
      page.getByRole("navigation", { name: kind }).getByRole("link", { name: choice, exact: true }).click();
    await choose("Films I saw", "Hide");
    await expect(page).toHaveURL(/seen=hide/);
    await expect.poll(() => titlesOf(page)).not.toContain(seen);
    await choose("Films I saw", "Show");
    await choose("Not interested", "Only");
    await expect.poll(() => titlesOf(page)).toContain(unwanted);
    expect(await titlesOf(page)).not.toContain(seen);
    await page.reload();
    expect(await titlesOf(page)).toContain(unwanted);
  }
});

test.describe("without JavaScript", { tag: "@once" }, () => {
  test.use({ javaScriptEnabled: false });

  test("a film is rated and marked on its page", async ({ page }) => {
    await page.goto("/movies/1");
    await page.getByLabel(/^Your rating of/).selectOption("3.5");
    await page.getByLabel("Watchlist").check();
    await page.getByRole("button", { name: "Save" }).click();
    await page.goto("/you/films?list=watchlist");
    await expect(page.getByRole("article")).toHaveCount(1);
    await page.goto("/movies/1");
    await expect(page.getByLabel(/^Your rating of/)).toHaveValue("3.5");
    await expect(page.getByLabel("Watchlist")).toBeChecked();
    await page.getByLabel("Watchlist").uncheck();
    await page.getByLabel(/^Your rating of/).selectOption("");
    await page.getByRole("button", { name: "Save" }).click();
    await page.goto("/you/films?list=watchlist");
    await expect(page.getByRole("article")).toHaveCount(0);
  });
});
