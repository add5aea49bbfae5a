import { demandAccessible, demandNarrow, enlargeLetters } from "./accessible";
import { drawnCharts } from "./charts";
import { OWN_PAGES, PAGES } from "./pages";
import { expect, test } from "./test";

test.use({ expectedErrors: [/404/] });

for (const [name, path] of Object.entries({ ...PAGES, ...OWN_PAGES })) {
  test(`${name}: axe finds nothing, light or dark, and nothing sticks out`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await page.goto(path);
    if (["analytics", "models"].includes(name)) await drawnCharts(page, 4);
    await demandAccessible(page);
    await demandNarrow(page);
  });
}

test("the open list of films: axe finds nothing, light or dark", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.goto("/");
  await page.getByLabel("A film you love").fill("the");
  await expect(page.getByRole("option").first()).toBeVisible();
  await demandAccessible(page);
});

test("a search field holds its button, with letters twice as large too", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("/");
  await enlargeLetters(page);
  const form = page.getByRole("main").locator("form");
  const [field, button] = [await form.boundingBox(), await form.getByRole("button").boundingBox()];
  if (!field || !button) throw new Error("the field or its button is not to be seen");
  expect(button.x).toBeGreaterThanOrEqual(field.x);
  expect(button.x + button.width).toBeLessThanOrEqual(field.x + field.width);
});

test("the theme follows the system until a visitor chooses, and the choice stays", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/");
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await background();
  await page.getByRole("button", { name: "Switch between light and dark" }).click();
  await expect.poll(background).not.toBe(dark);
  const light = await background();
  await page.reload();
  expect(await background()).toBe(light);
});

test("the footer names MovieLens, its paper and who does not endorse this", async ({ page }) => {
  await page.goto("/");
  const footer = page.getByRole("contentinfo");
  await expect(footer).toContainText("Harper and Joseph A. Konstan. 2015");
  await expect(footer).toContainText("Neither GroupLens nor the University of Minnesota endorses this site");
  await expect(footer).toContainText("Its ratings are simulated");
});

test("the first Tab leads past the header", async ({ page }) => {
  await page.goto("/movies/1-toy-story");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#content$/);
});
