import type { Page } from "@playwright/test";
import { demandAccessible, demandNarrow } from "./accessible";
import { signUp } from "./people";
import { expect, test } from "./test";

const lists = (page: Page) => page.getByRole("article");
const listOf = (page: Page, title: string) =>
  lists(page).filter({ has: page.getByRole("heading", { name: title, exact: true }) });

/** What a page showed is written once it was sent: the history is looked at until it is there. */
async function seeInHistory(page: Page, title: string, words: RegExp | string = ""): Promise<void> {
  await expect(async () => {
    await page.goto("/you/history");
    await expect(listOf(page, title)).toContainText(words, { timeout: 1_000 });
  }).toPass();
}

async function openFirstFilm(page: Page): Promise<string> {
  const link = page.getByRole("article").first().getByRole("heading").getByRole("link");
  const title = await link.innerText();
  await link.click();
  await expect(page).toHaveURL(/\/movies\/\d+-/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  return title;
}

async function rateThree(page: Page): Promise<void> {
  await page.goto("/for-you");
  for (const left of ["Rate 2 films", "Rate one more film", "From your 3 ratings."]) {
    await page
      .getByRole("article")
      .first()
      .getByRole("button", { name: /^Rate or mark/ })
      .click();
    await page.locator("label", { has: page.getByRole("radio", { name: "5 stars", exact: true }) }).click();
    await expect(page.getByText(left)).toBeVisible();
  }
}

test("lists that were shown stand in the history with what was done, are found, exported and deleted", async ({
  page,
}) => {
  await rateThree(page);
  const mine = await openFirstFilm(page);
  await page.goto("/recommend?title=toy+story");
  await page.getByRole("tab", { name: "Analytics" }).click();
  await page.getByRole("tab", { name: "Recommendations" }).click();
  const like = await openFirstFilm(page);

  const forYou = "For you, from 3 ratings";
  const alike = "Films like Toy Story (1995)";
  await seeInHistory(page, alike, /1\s*.*Opened at \d\d:\d\d/);
  await seeInHistory(page, forYou, "Opened");
  await expect(lists(page)).toHaveCount(2);
  await expect(listOf(page, alike).getByRole("listitem").first()).toContainText(like);
  await expect(listOf(page, forYou).getByRole("listitem").first()).toContainText(mine);
  await expect(listOf(page, alike).getByText(/ · model [0-9a-f]{16}$/)).toBeVisible();
  await expect(listOf(page, alike).getByText("Opened")).toHaveCount(1);

  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await listOf(page, forYou)
    .getByText(/more films$/)
    .click();
  await page.getByText("Delete all of it").click();
  await demandAccessible(page);
  await demandNarrow(page);

  const { history } = await (await page.request.get("/you/export/reelated.json")).json();
  expect(history.map(({ title }: { title: string }) => title).sort()).toEqual([alike, forYou]);
  for (const { films } of history) expect(films[0].openedAt).toMatch(/Z$/);

  await page.getByRole("searchbox", { name: "A film or the name of a list" }).fill("like toy story");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page).toHaveURL(/q=like\+toy\+story/);
  await expect(listOf(page, alike)).toBeVisible();
  await page.goto(`/you/history?q=${encodeURIComponent(mine)}`);
  await expect(listOf(page, forYou)).toBeVisible();
  await page.goto("/you/history?q=no%25such%00words");
  await expect(page.getByText("0 lists with")).toBeVisible();

  await page.goto("/you/history");
  await listOf(page, alike).getByRole("link", { name: alike }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films like Toy Story");
  await page.goto("/you/history");
  await listOf(page, alike).getByRole("button", { name: "Delete this list" }).click();
  await expect(listOf(page, alike)).toHaveCount(0);
  await expect(listOf(page, forYou)).toBeVisible();
  await page.getByText("Delete all of it").click();
  await page.getByRole("button", { name: "Delete the whole history" }).click();
  await expect(page.getByText("Nothing yet.")).toBeVisible();
  await page.reload();
  await expect(lists(page)).toHaveCount(0);
});

test("what a browser asks for ahead was not shown, and ahead no film was opened", { tag: "@once" }, async ({
  page,
}) => {
  await signUp(page);
  const ahead = { "Sec-Purpose": "prefetch;prerender" };
  expect((await page.request.get("/recommend?movie=2", { headers: ahead })).ok()).toBe(true);
  await page.goto("/recommend?movie=1");
  const link = page.getByRole("article").first().getByRole("heading").getByRole("link");
  const film = (await link.getAttribute("href")) as string;
  const referer = page.url();
  await page.request.get(film, { headers: { ...ahead, referer } });
  await page.request.get(film, { headers: { referer: "https://elsewhere.example/recommend?movie=1" } });
  await seeInHistory(page, "Films like Toy Story (1995)");
  await expect(lists(page)).toHaveCount(1);
  await expect(page.getByText("Opened")).toHaveCount(0);
  await page.request.get(film, { headers: { referer } });
  await seeInHistory(page, "Films like Toy Story (1995)", "Opened");
});

test("nobody sees or deletes another's history", async ({ page, browser, baseURL }) => {
  await signUp(page);
  await page.goto("/recommend?movie=1");
  await seeInHistory(page, "Films like Toy Story (1995)");
  const id = await lists(page).locator("input[name=id]").inputValue();

  const other = await (await browser.newContext({ baseURL })).newPage();
  await other.goto("/you/history");
  await expect(other.getByText("Nothing yet.")).toBeVisible();
  await signUp(other);
  await other.goto("/recommend?movie=2");
  await other.goto("/you/history?q=toy+story");
  await expect(other.getByText("0 lists with")).toBeVisible();
  await expect(async () => {
    await other.goto("/you/history");
    await expect(lists(other)).toHaveCount(1, { timeout: 1_000 });
  }).toPass();
  await lists(other)
    .locator("input[name=id]")
    .evaluate((field, forged) => {
      (field as HTMLInputElement).value = forged;
    }, id);
  const answered = other.waitForResponse((response) => response.request().method() === "POST");
  await lists(other).getByRole("button", { name: "Delete this list" }).click();
  expect((await answered).request().postData()).toContain(id);
  await page.reload();
  await expect(lists(page)).toHaveCount(1);
});

test.describe("half a day from Greenwich", { tag: "@once" }, () => {
  const timeZone = "Pacific/Kiritimati";
  test.use({ timezoneId: timeZone });

  const momentOf = async (page: Page) => {
    const time = lists(page).locator("time").first();
    const moment = new Date((await time.getAttribute("datetime")) as string);
    const inZone = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat("en", { ...options, timeZone }).format(moment);
    return {
      shown: [await page.getByRole("heading", { level: 2 }).first().innerText(), await time.innerText()],
      expected: [inZone({ dateStyle: "medium" }), inZone({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" })],
    };
  };

  test("the history comes with the days and times of who sees it; who only looks is not asked for their zone", async ({
    page,
  }) => {
    for (const path of ["/", "/you/history"]) await page.goto(path);
    expect(await page.context().cookies()).toEqual([]);
    await signUp(page);
    await page.goto("/recommend?movie=1");
    await expect.poll(async () => (await page.request.get("/you/history")).text()).toContain(timeZone);
    await seeInHistory(page, "Films like Toy Story (1995)");
    const { shown, expected } = await momentOf(page);
    expect(shown).toEqual(expected);
  });

  test("a browser that has not told its zone yet is shown UTC, and then its own", async ({ page }) => {
    await signUp(page);
    await page.goto("/recommend?movie=1");
    await seeInHistory(page, "Films like Toy Story (1995)");
    await page.context().clearCookies({ name: "reelated.zone" });
    expect(await (await page.request.get("/you/history")).text()).not.toContain(timeZone);
    await page.goto("/you/history");
    await expect(page.getByText(`Days and times are those of ${timeZone}.`)).toBeVisible();
    const { shown, expected } = await momentOf(page);
    expect(shown).toEqual(expected);
  });
});

test.describe("without JavaScript", { tag: "@once" }, () => {
  test.use({ javaScriptEnabled: false });

  test("a history is kept, found, deleted, and no longer kept", async ({ page }) => {
    await signUp(page);
    await page.goto("/recommend?movie=1");
    await openFirstFilm(page);
    const alike = "Films like Toy Story (1995)";
    await seeInHistory(page, alike, "Opened");
    await expect(page.getByText("Days and times are in UTC.")).toBeVisible();
    await page.getByRole("searchbox").fill("toy story");
    await page.getByRole("button", { name: "Find" }).click();
    await expect(listOf(page, alike)).toBeVisible();
    await lists(page)
      .getByText(/more films$/)
      .click();
    await expect(lists(page).getByRole("listitem").last()).toBeVisible();

    await page.goto("/you/history");
    await page.getByRole("button", { name: "Keep no history" }).click();
    await expect(page.getByText("No history is kept of you.")).toBeVisible();
    await page.goto("/recommend?movie=2");
    await page.goto("/you/history");
    await page.getByRole("button", { name: "Keep a history" }).click();
    await page.goto("/recommend?movie=3");
    await expect(async () => {
      await page.goto("/you/history");
      await expect(lists(page)).toHaveCount(2, { timeout: 1_000 });
    }).toPass();

    await listOf(page, alike).getByRole("button", { name: "Delete this list" }).click();
    await expect(listOf(page, alike)).toHaveCount(0);
    await page.goto("/you/history");
    await page.getByText("Delete all of it").click();
    await page.getByRole("button", { name: "Delete the whole history" }).click();
    await page.goto("/you/history");
    await expect(page.getByText("Nothing yet.")).toBeVisible();
  });
});
