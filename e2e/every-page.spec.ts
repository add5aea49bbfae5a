import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { OWN_PAGES, PAGES } from "./pages";
import { expect, test } from "./test";

test.use({ expectedErrors: [/404/] });

for (const [name, path] of Object.entries({ ...PAGES, ...OWN_PAGES })) {
  test(`${name}: axe finds nothing, light or dark, and nothing sticks out`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await page.goto(path);
    if (["analytics", "models"].includes(name)) await expect(page.locator("figure canvas")).toHaveCount(4);
    await demandAccessible(page);
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      // Charts follow the width a moment later.
      const needed = () => page.evaluate(() => document.documentElement.scrollWidth);
      await expect.poll(needed, `${width} px`).toBeLessThanOrEqual(width);
    }
  });
}

test("the open list of films: axe finds nothing, light or dark", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.goto("/");
  await page.getByLabel("A film you love").fill("the");
  await expect(page.getByRole("option").first()).toBeVisible();
  await demandAccessible(page);
});

/** Of the themes only colors differ. */
async function demandAccessible(page: Page): Promise<void> {
  await demandNoViolations(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("html")).toHaveClass(/dark/);
  await demandNoViolations(page, ["color-contrast", "link-in-text-block"]);
}

/** Pages have no frames, so what axe does for those is left out; of what is well it need not tell. */
async function demandNoViolations(page: Page, rules?: string[]): Promise<void> {
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (rules ? builder.withRules(rules) : builder).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

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
