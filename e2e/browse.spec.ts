import type { Page } from "@playwright/test";
import { expect, test } from "./test";

const total = (text: string | null) => Number((text ?? "").replace(/\D/g, ""));

test("filters narrow the films, stand in the address and are taken away again", async ({ page }) => {
  await page.goto("/browse");
  const count = page.locator("p[role=status]");
  const all = total(await count.textContent());
  expect(all).toBeGreaterThan(1000);
  await expect(page.getByRole("article")).toHaveCount(24);
  await page.getByRole("link", { name: /^Only War/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("War films");
  await page.getByLabel("From year").fill("1990");
  await page.getByLabel("To year").fill("1999");
  await page.getByRole("button", { name: "Show films" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("War films from 1990 to 1999");
  const some = total(await count.textContent());
  expect(some).toBeLessThan(all);
  for (const card of await page.getByRole("article").all()) {
    await expect(card).toContainText("War");
    await expect(card).toContainText(/199\d/);
  }
  await page.getByRole("link", { name: "Take back: Only War" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films from 1990 to 1999");
  expect(total(await count.textContent())).toBeGreaterThan(some);
});

test("a field that is left in the moment when the films of the one before come keeps what was typed", async ({
  page,
}) => {
  await page.goto("/browse?genre=War");
  await page.getByLabel("From year").fill("1990");
  const left = page.getByLabel("To year").evaluate(async (to: HTMLInputElement) => {
    const heading = document.querySelector("h1");
    if (heading?.textContent !== "War films") throw new Error(`too early or too late: ${heading?.textContent}`);
    to.focus();
    to.value = "1999";
    to.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise<void>((come) =>
      new MutationObserver(() => heading.textContent === "War films from 1990 on" && come()).observe(heading, {
        characterData: true,
        childList: true,
        subtree: true,
      }),
    );
    to.blur();
    for (let step = 0; step < 5; step++) await undefined;
    return to.value;
  });
  expect(await left).toBe("1999");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("War films from 1990 to 1999");
});

test("a genre tells how many films it would leave, is turned around and counted back in", async ({ page }) => {
  await page.goto("/browse?ratings=20");
  const count = page.locator("p[role=status]");
  const all = total(await count.textContent());
  const genre = page.getByRole("list", { name: "Genres" }).getByRole("link", { name: /^Only Comedy/ });
  const comedies = total(await genre.textContent());
  await genre.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Comedy films");
  expect(total(await count.textContent())).toBe(comedies);
  await page.getByRole("link", { name: "Only Comedy. Leave out instead" }).click();
  await expect(page).toHaveURL(/\/browse\?notGenre=Comedy&ratings=20$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films without Comedy");
  expect(total(await count.textContent())).toBe(all - comedies);
  for (const card of await page.getByRole("article").all()) await expect(card).not.toContainText("Comedy");
  await page.getByRole("link", { name: "Let Comedy in again" }).click();
  await expect(page).toHaveURL(/\/browse\?ratings=20$/);
});

test("tags and people add up, whether by name or as their pages are called", async ({ page }) => {
  await page.goto("/browse?person=akira-kurosawa&sort=rated&page=2");
  const people = page.getByLabel("Another director or actor");
  await expect(page.getByRole("link", { name: "Take back: Only Akira Kurosawa" })).toBeVisible();
  await people.fill("toshiro mifune");
  await people.press("Enter");
  await expect(page).toHaveURL(/\/browse\?person=Akira\+Kurosawa&sort=rated&person=toshiro\+mifune$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films with Akira Kurosawa and Toshiro Mifune");
  await expect(page.getByRole("article").first()).toBeVisible();
  await page.getByRole("link", { name: "Start over" }).click();
  await expect(page).toHaveURL(/\/browse\?sort=rated$/);
});

/** Holds what is asked of /browse until it is told to let it go on. */
async function holdPages(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/browse\?/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test("what is typed stays while the page for what was typed before is on its way, and links take it along", async ({
  page,
}) => {
  await page.goto("/browse");
  const [from, to] = [page.getByLabel("From year"), page.getByLabel("To year")];
  const letPageCome = await holdPages(page);
  await from.fill("1990");
  await to.focus();
  await page.keyboard.type("19");
  letPageCome();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films from 1990 on");
  await page.keyboard.type("95");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films from 1990 to 1995");
  await page.goBack();
  await expect(to).toHaveValue("");
  const letPagesCome = await holdPages(page);
  await to.fill("1992");
  await page.getByRole("link", { name: /^Only Drama/ }).click();
  letPagesCome();
  await expect(page).toHaveURL(/\/browse\?genre=Drama&from=1990&to=1992$/);
});

test("a film's genres lead here", async ({ page }) => {
  await page.goto("/movies/1-toy-story");
  await page.getByRole("main").getByRole("link", { name: "Animation", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Animation films");
});

test("pages go on without a film twice, and orders differ", async ({ page }) => {
  await page.goto("/browse?genre=Western");
  const titles = () => page.getByRole("article").getByRole("heading").allTextContents();
  const first = await page
    .getByRole("article")
    .getByRole("link")
    .evaluateAll((links) => links.map((a) => a.getAttribute("href")));
  await page.getByRole("link", { name: "Next" }).click();
  await expect(page.getByText(/^Page 2 of/)).toBeVisible();
  const second = await page
    .getByRole("article")
    .getByRole("link")
    .evaluateAll((links) => links.map((a) => a.getAttribute("href")));
  expect(new Set([...first, ...second]).size).toBe(first.length + second.length);
  await page.getByRole("link", { name: "Newest" }).click();
  await expect(page).toHaveURL(/\/browse\?genre=Western&sort=newest$/);
  const years = (await page.getByRole("article").allTextContents()).map((text) => Number(text.match(/\d{4}/)?.[0]));
  expect(years).toEqual([...years].sort((a, b) => b - a));
  expect((await titles()).length).toBe(24);
});

test("where nothing is left, the filter to loosen is a link", async ({ page }) => {
  await page.goto("/browse?genre=Western&person=akira-kurosawa");
  await expect(page.getByRole("heading", { name: "No film fits all of that" })).toBeVisible();
  await page.getByRole("link", { name: /^Without “only Western”/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films with Akira Kurosawa");
  await expect(page.getByRole("article").first()).toBeVisible();
});

test("what an address holds in error is passed over and named", async ({ page }) => {
  await page.goto("/browse?genre=Opera&person=tom hanx&tag=time travle&from=x&mean=9&sort=size&page=0");
  const notice = page.getByRole("status").filter({ hasText: "Passed over" });
  for (const name of ["from", "mean", "sort", "page"]) await expect(notice).toContainText(`${name}: got`);
  await expect(notice).toContainText("No film here is of the genre “Opera”.");
  await notice.getByRole("link", { name: "time travel", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Films tagged time travel");
  await page.goto("/browse?genre=war&page=9999");
  await expect(page.getByText(/There is no page 9999; this is the last/)).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the form is sent as it is, empty fields and all", async ({ page }) => {
    await page.goto("/browse");
    await page.getByLabel("Director or actor").fill("Akira Kurosawa");
    await page.getByRole("button", { name: "Show films" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films with Akira Kurosawa");
    await page.getByRole("link", { name: /^Only Drama/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Drama films with Akira Kurosawa");
    await page.getByRole("button", { name: "Show films" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Drama films with Akira Kurosawa");
    await expect(page.getByRole("status").filter({ hasText: "Passed over" })).toHaveCount(0);
  });
});

test("on a narrow screen the filters fold away", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("/browse");
  await expect(page.getByRole("button", { name: "Show films" })).toBeHidden();
  await page.getByText("Filters", { exact: true }).click();
  await expect(page.getByRole("button", { name: "Show films" })).toBeVisible();
});
