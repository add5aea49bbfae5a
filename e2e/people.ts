import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page, Request } from "@playwright/test";
import { expect } from "./test";

export const PASSWORD = "a sentence that nobody guesses";

export const newAddress = () => `${randomUUID()}@example.org`;

/** Makes an account by the site's own form; ends on /for-you. */
export async function signUp(page: Page, { email = newAddress(), name = "Ada" } = {}): Promise<void> {
  await page.goto("/account/sign-up");
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "For you" })).toBeVisible();
}

export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto("/account/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** What a link leads to that stands in the server's log in place of a mail: the last to an address that begins like that. */
export function pathInLog(baseURL: string | undefined, email: string, begin: string): string {
  const log = readFileSync(`.cache/served-${new URL(baseURL ?? "").port}.log`, "utf8");
  const mail = log.slice(log.lastIndexOf(`a mail to ${email}:`));
  const [, path] = /https?:\/\/[^/]+(\S+)/.exec(mail) ?? [];
  expect(path, mail).toContain(begin);
  return path;
}

/** Rates the first film offered, and gives the request that did it. */
export async function rateFirst(page: Page, stars: string): Promise<Request> {
  await page.goto("/browse");
  const sent = page.waitForRequest((request) => request.method() === "POST" && "next-action" in request.headers());
  await page
    .getByRole("article")
    .first()
    .getByRole("button", { name: /^Rate or mark/ })
    .click();
  await page.locator("label", { has: page.getByRole("radio", { name: `${stars} stars`, exact: true }) }).click();
  const request = await sent;
  await request.response();
  return request;
}
