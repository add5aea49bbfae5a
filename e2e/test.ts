import { test as base, expect, type Response } from "@playwright/test";

export { expect };

/** A test whose page is alive once it is loaded, and must not log an error, unless the test says which it expects. */
export const test = base.extend<{ expectedErrors: RegExp[]; noErrors: undefined }>({
  page: async ({ page, javaScriptEnabled }, use) => {
    const goto = page.goto.bind(page);
    page.goto = async (address, options) => {
      const response = await goto(address, options);
      if (javaScriptEnabled && options?.waitUntil !== "commit" && isPage(response)) await page.waitForFunction(isAlive);
      return response;
    };
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

function isPage(response: Response | null): boolean {
  return response?.headers()["content-type"]?.startsWith("text/html") ?? false;
}

/** Runs in the page: whether React has taken over what is on every page. The framework comes after the first paint. */
function isAlive(): boolean {
  const shortcuts = document.querySelector("dialog[aria-labelledby=shortcuts]");
  return shortcuts !== null && Object.keys(shortcuts).some((key) => key.startsWith("__react"));
}
