import type { Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";
import { expect } from "./test";

/** Of the themes only colors differ. */
export async function demandAccessible(page: Page): Promise<void> {
  await demandNoViolations(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("html")).toHaveClass(/dark/);
  await demandNoViolations(page, ["color-contrast", "link-in-text-block"]);
}

/** Pages have no frames; of what is well axe need not tell. */
async function demandNoViolations(page: Page, rules?: string[]): Promise<void> {
  const options: RunOptions = { resultTypes: ["violations"], iframes: false, ...(rules && { runOnly: rules }) };
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async (wanted) => (await window.axe.run(wanted)).violations, options);
  expect(found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** On no screen does anything stick out, nor on a narrow one with letters twice as large. */
export async function demandNarrow(page: Page): Promise<void> {
  const demandWidth = async (width: number, letters: string) => {
    await page.setViewportSize({ width, height: 800 });
    // Charts follow the width a moment later.
    const needed = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(needed, `${width} px, ${letters}`).toBeLessThanOrEqual(width);
  };
  for (const width of [320, 768, 1440]) await demandWidth(width, "letters as they are");
  await enlargeLetters(page);
  for (const width of [320, 360]) await demandWidth(width, "letters twice as large");
}

export function enlargeLetters(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
}
