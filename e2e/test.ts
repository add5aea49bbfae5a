import { type Browser, test as base, expect, type Page, type Response } from "@playwright/test";

export { expect };

/** A test whose page is alive once it is loaded, and must not log an error, unless the test says which it expects. */
export const test = base.extend<{ expectedErrors: RegExp[]; noErrors: undefined }>({
  page: async ({ page, javaScriptEnabled }, use) => {
    if (javaScriptEnabled) waitUntilAlive(page);
    await use(page);
  },
  expectedErrors: [[], { option: true }],
  noErrors: [
    async ({ page, expectedErrors }, use) => {
      const errors: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      page.on("pageerror", (error) => errors.push(error.message));
      await use(undefined);
      expect(errors.filter((text) => !expectedErrors.some((pattern) => pattern.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
});

/** Pages are not alive before the framework came; whoever clicks on one too early clicks for nothing. */
function waitUntilAlive(page: Page): void {
  const goto = page.goto.bind(page);
  page.goto = async (address, options) => {
    const response = await goto(address, options);
    if (options?.waitUntil !== "commit" && isPage(response)) {
      await page.waitForFunction(isAlive);
      await page.evaluate(untilEffectsRan);
    }
    return response;
  };
}

/** A page of somebody else, who shares no cookies with the test's own. */
export async function newVisitor(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const page = await (await browser.newContext({ baseURL })).newPage();
  waitUntilAlive(page);
  return page;
}

function isPage(response: Response | null): boolean {
  return response?.headers()["content-type"]?.startsWith("text/html") ?? false;
}

/** Runs in the page: React listens to the whole document only in its effects, which come after the next paint. */
function untilEffectsRan(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
}

/** Runs in the page: whether React has taken over what is on every page. The framework comes after the first paint. */
function isAlive(): boolean {
  const shortcuts = document.querySelector("dialog[aria-labelledby=shortcuts]");
  return shortcuts !== null && Object.keys(shortcuts).some((key) => key.startsWith("__react"));
}
