import type { Page } from "@playwright/test";
import { expect } from "./test";

export async function makeRoom(page: Page, name: string): Promise<string> {
  await page.goto("/together");
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Make a room" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Films for ${name}`);
  return page.getByLabel("Send this link to the others").inputValue();
}

export async function join(page: Page, name: string) {
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(card(page, name).getByText("you", { exact: true })).toBeVisible();
}

export async function pick(page: Page, title: string) {
  await picker(page).fill(title);
  await page.getByRole("option").first().click();
}

/** A plain field, and a combobox as soon as somebody turns to it. */
const picker = (page: Page) =>
  page.getByRole("textbox", { name: "Pick a film" }).or(page.getByRole("combobox", { name: "Pick a film" }));
export const card = (page: Page, name: string) =>
  page
    .getByRole("article")
    .filter({ has: page.getByRole("heading", { level: 3, name, exact: false }) })
    .first();
export const isLive = (page: Page) => expect(page.getByText("Live", { exact: true })).toBeVisible();
