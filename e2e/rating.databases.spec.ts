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
