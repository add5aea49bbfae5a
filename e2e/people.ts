import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
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
