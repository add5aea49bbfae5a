import { expect, test } from "./test";

test("films are found, gone through and opened by keys alone, and ? tells which", async ({ page }) => {
  await page.goto("/recommend?movie=1");
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Shortcuts" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  const films = page.locator("article h3 a");
  await page.keyboard.press("j");
  await expect(films.nth(0)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(films.nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await expect(films.nth(0)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(films.nth(0)).not.toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(films.nth(0)).toBeFocused();

  await page.keyboard.press("/");
  await expect(page.getByLabel("Find a film")).toBeFocused();
  await page.keyboard.type("a?/j");
  await expect(page.getByLabel("Find a film")).toHaveValue("a?/j");
  await expect(dialog).toBeHidden();
});

test("after a link whose film leaves the list the keyboard goes on in the list", async ({ page }) => {
  await page.goto("/recommend?movie=1");
  const first = page.getByRole("article").first();
  const title = (await first.getByRole("heading").innerText()).trim();
  await first.getByRole("link", { name: "Not like this" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/not=\d+/);
  await expect(page.getByRole("article").filter({ hasText: title })).toHaveCount(0);
  await expect(page.locator("#panel")).toBeFocused();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("#panel") !== null)).toBe(true);
});
