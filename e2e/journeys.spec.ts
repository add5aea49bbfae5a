import { expect, test } from "./test";

test("by keys alone from the first page to a film that fits", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("/");
  await page.keyboard.type("spirited away", { delay: 10 });
  await expect(page.getByRole("option").first()).toContainText("Spirited Away");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films like Spirited Away");
  const first = page.locator("article h3 a").first();
  const before = await first.textContent();

  await page.getByLabel("Older to newer").focus();
  await page.keyboard.press("Home");
  await expect(page).toHaveURL(/recency=-100/);
  await expect(first).not.toHaveText(before ?? "");

  await page.keyboard.press("j");
  await expect(first).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("table", { name: /^Parts of the score/ }).first()).toBeVisible();
  await page.keyboard.press("Shift+Tab");
  await expect(first).toBeFocused();
  const title = (await first.textContent()) ?? "";
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/movies\//);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("a film is named, the list tuned, a film opened, compared and found on the map", async ({ page }) => {
    await page.goto("/");
    await page.getByLabel("A film you love").fill("alien");
    await page.getByRole("option", { name: /^Alien 1979/ }).tap();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films like Alien");
    await expect(page.getByRole("article")).toHaveCount(10);

    await page.getByText("Tune and filter").first().tap();
    await page.getByRole("link", { name: /^Only Comedy/ }).tap();
    const takeBack = page.getByRole("link", { name: "Take back: Only Comedy" });
    await expect(takeBack).toBeVisible();
    await takeBack.tap();
    await expect(takeBack).toBeHidden();

    await page.getByRole("article").first().getByRole("heading").getByRole("link").tap();
    await expect(page).toHaveURL(/\/movies\//);
    const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
    await page
      .getByRole("link", { name: /^Compare with/ })
      .first()
      .tap();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(`${title} beside`);
    await page.goBack();
    await page.getByRole("link", { name: "On the map" }).tap();
    await expect(page).toHaveURL(/\/map\?movie=\d+/);
    await expect(page.getByRole("heading", { level: 2, name: new RegExp(`^${title} \\d{4}$`) })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
