import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./test";

/** Of the themes only colors differ. */
export async function demandAccessible(page: Page): Promise<void> {
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

/** On no screen does anything stick out. */
export async function demandNarrow(page: Page): Promise<void> {
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    // Charts follow the width a moment later.
    const needed = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(needed, `${width} px`).toBeLessThanOrEqual(width);
  }
}
