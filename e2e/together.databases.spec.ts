import type { Browser, Page } from "@playwright/test";
import { card, isLive, join, makeRoom, pick } from "./rooms";
import { expect, test } from "./test";

const newPage = async (browser: Browser, baseURL?: string) => (await browser.newContext({ baseURL })).newPage();
const films = (page: Page) => page.locator("section", { hasText: "For all of you" }).getByRole("heading", { level: 3 });

test("two browsers in one room see each other's films without reload", async ({ page: ada, browser, baseURL }) => {
  const link = await makeRoom(ada, "Ada");
  const grace = await newPage(browser, baseURL);
  await grace.goto(link);
  await isLive(grace);
  await join(grace, "Grace");
  await expect(ada.getByRole("heading", { level: 1 })).toHaveText("Films for Ada and Grace");
  await expect(ada.getByText("Grace joined.")).toBeVisible();

  await pick(ada, "toy story");
  await expect(card(grace, "Ada").getByRole("link")).toHaveText(/^Toy Story/);
  await expect(grace.getByText(/Ada picked Toy Story/)).toBeVisible();
  await pick(grace, "the godfather");
  await expect(card(ada, "Grace").getByRole("link")).toHaveText(/^The Godfather/);
  await expect(films(ada)).toHaveCount(12);
  await expect(ada.getByText("For your Toy Story").first()).toBeVisible();
  await expect(ada.getByText("For Grace’s The Godfather").first()).toBeVisible();

  await grace.getByRole("button", { name: /Take back The Godfather/ }).click();
  await expect(ada.getByText("Grace took The Godfather back.")).toBeVisible();
  await expect(card(ada, "Grace")).toContainText("No film picked yet.");
  await grace.getByRole("button", { name: "Leave the room" }).click();
  await expect(ada.getByRole("heading", { level: 1 })).toHaveText("Films for Ada");
  await expect(grace.getByRole("button", { name: "Join" })).toBeVisible();

  await ada.goto("/together");
  await ada.getByRole("link", { name: "Ada", exact: true }).click();
  await expect(card(ada, "Ada").getByRole("link")).toHaveText(/^Toy Story/);
});

test("by the one who likes it least another list is made, for a third who only looks too", async ({
  page: ada,
  browser,
  baseURL,
}) => {
  const link = await makeRoom(ada, "Ada");
  await pick(ada, "toy story");
  const grace = await newPage(browser, baseURL);
  await grace.goto(link);
  await join(grace, "Grace");
  await pick(grace, "the godfather");
  await expect(grace.getByText("For your The Godfather").first()).toBeVisible();

  const third = await newPage(browser, baseURL);
  await third.goto(link);
  await isLive(third);
  await expect(films(third)).toHaveCount(12);
  await expect(third.getByRole("button", { name: /^(Find|Take back|Leave|Best|Nobody)/ })).toHaveCount(0);
  expect(await third.context().cookies()).toEqual([]);

  const byAverage = await films(third).allInnerTexts();
  await ada.getByRole("button", { name: "Nobody is left out" }).click();
  await expect(grace.getByRole("button", { name: "Nobody is left out" })).toHaveAttribute("aria-pressed", "true");
  await expect(third.getByText("The list now leaves nobody out.")).toBeVisible();
  const byLeast = await films(third).allInnerTexts();
  expect(byLeast).not.toEqual(byAverage);
  expect(await films(grace).allInnerTexts()).toEqual(byLeast);
  await expect(third.getByRole("heading", { level: 1 })).toHaveText("Films for Ada and Grace");
});

test("what one types stays while others pick", { tag: "@once" }, async ({ page: ada, browser, baseURL }) => {
  const link = await makeRoom(ada, "Ada");
  await isLive(ada);
  const field = ada
    .getByRole("textbox", { name: "Pick a film" })
    .or(ada.getByRole("combobox", { name: "Pick a film" }));
  await field.fill("zzz");
  const grace = await newPage(browser, baseURL);
  await grace.goto(link);
  await join(grace, "Grace");
  await pick(grace, "heat");
  await expect(card(ada, "Grace").getByRole("link")).toHaveText(/^Heat/);
  await expect(field).toHaveValue("zzz");
  await expect(field).toBeFocused();
});

test("what others pick while one is on another page is there when one comes back", { tag: "@once" }, async ({
  page: ada,
  browser,
  baseURL,
}) => {
  const link = await makeRoom(ada, "Ada");
  const grace = await newPage(browser, baseURL);
  await grace.goto(link);
  await isLive(grace);
  await join(grace, "Grace");
  await isLive(ada);
  await ada.goto("/together");
  await pick(grace, "heat");
  await expect(card(grace, "Grace").getByRole("link")).toHaveText(/^Heat/);
  await ada.goBack();
  await expect(card(ada, "Grace").getByRole("link")).toHaveText(/^Heat/);
});

test.describe("no room", { tag: "@once" }, () => {
  test.use({ expectedErrors: [/404/] });

  test("of an unknown address there is a page that says so, and no stream", async ({ page }) => {
    const path = "/together/00000000000000000000";
    expect((await page.goto(path))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such room");
    await expect(page.locator('meta[name="robots"]').first()).toHaveAttribute("content", /noindex/);
    expect((await page.request.get(`${path}/events`)).status()).toBe(404);
  });
});

test.describe("without JavaScript", { tag: "@once" }, () => {
  test.use({ javaScriptEnabled: false });

  test("a room is made, joined and picked in, and a reload shows what others did", async ({
    page: ada,
    browser,
    baseURL,
  }) => {
    const link = await makeRoom(ada, "Ada");
    const grace = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage();
    await grace.goto(link);
    await grace.getByLabel("Your name").fill("\u202Eecarg");
    await grace.getByRole("button", { name: "Join" }).click();
    await expect(grace.getByText(/letters, digits and signs that can be seen/).first()).toBeVisible();
    await join(grace, "Grace");
    await grace.getByLabel("Pick a film").fill("godfather");
    await grace.getByRole("button", { name: "Find" }).click();
    await grace.getByRole("button", { name: "Pick The Godfather (1972)" }).click();
    await expect(card(grace, "Grace").getByRole("link")).toHaveText(/^The Godfather/);
    await ada.getByRole("link", { name: "Look for changes" }).click();
    await expect(card(ada, "Grace").getByRole("link")).toHaveText(/^The Godfather/);
    await grace.getByRole("button", { name: "Nobody is left out" }).click();
    await expect(grace.getByRole("button", { name: "Nobody is left out" })).toHaveAttribute("aria-pressed", "true");
    await grace.getByRole("button", { name: /Take back The Godfather/ }).click();
    await expect(card(grace, "Grace")).toContainText("Pick a few films that you love.");
  });
});
