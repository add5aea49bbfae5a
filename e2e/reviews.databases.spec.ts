import type { Page } from "@playwright/test";
import { pathInLog, signUp } from "./people";
import { expect, newVisitor, test } from "./test";

/** Films of the sample, one for each test: what one writes the others do not see. */
const FILMS = { journey: 1, hostile: 2, moderated: 3, plain: 4 };

async function openFilm(page: Page, movieId: number) {
  await page.goto(`/movies/${movieId}`);
  return new URL(page.url()).pathname;
}

async function writeReview(page: Page, text: string, spoiler = false) {
  // Without JavaScript it is open already.
  if (!(await page.getByLabel("Your review").isVisible()))
    await page.getByText(/^(Write a|Change your) review$/).click();
  await page.getByLabel("Your review").fill(text);
  await page.getByLabel(/^It tells the plot/).setChecked(spoiler);
  await page
    .locator("#reviews")
    .getByRole("button", { name: /^(Publish|Save)$/ })
    .click();
}

const reviews = (page: Page) => page.locator("#reviews").getByRole("article");

test("a review is written, covered, praised, changed and deleted", async ({ page, browser, baseURL }) => {
  await signUp(page, { name: "Ada" });
  const path = await openFilm(page, FILMS.journey);
  await writeReview(page, "They **find** each other.\n\n- at last\n- and for good", true);
  const own = reviews(page).filter({ hasText: "Ada" });
  await expect(own.getByText("This review tells the plot")).toBeVisible();
  await expect(own.getByText("at last")).toBeHidden();

  const other = await newVisitor(browser, baseURL);
  await signUp(other, { name: "Grace" });
  await other.goto(path);
  const seen = reviews(other).filter({ hasText: "Ada" });
  await seen.getByText("This review tells the plot").click();
  await expect(seen.getByRole("listitem").first()).toHaveText("at last");
  await expect(seen.locator("strong")).toHaveText("find");
  await seen.getByRole("button", { name: "Helpful" }).click();
  await expect(seen.getByRole("button", { name: "Helpful · 1" })).toHaveAttribute("aria-pressed", "true");
  await seen.getByRole("button", { name: "Helpful · 1" }).click();
  await expect(seen.getByRole("button", { name: "Helpful", exact: true })).toHaveAttribute("aria-pressed", "false");

  await page.reload();
  await writeReview(page, "Changed my mind.");
  await expect(page.locator("#reviews").getByText("Saved.")).toBeVisible();
  await page.goto("/you/reviews");
  await expect(page.getByText("Changed my mind.").first()).toBeVisible();
  await page.getByText("Change it").click();
  await page.getByRole("button", { name: "Delete the review" }).click();
  await expect(page.getByText("None yet.")).toBeVisible();
  await other.reload();
  await expect(seen).toHaveCount(0);
});

const HOSTILE = `<script>document.title = "taken"</script><img src=x onerror="document.title='taken'">
[link](javascript:document.title='taken') ![p](https://elsewhere.example/p.png) <b onclick="x">bold</b>

<iframe src="https://elsewhere.example"></iframe> \u202Eturned\u2066 ${"wide".repeat(400)} ${"\u0301".repeat(50)}`;

test("a review and a name with script, markup and turned letters stay words", { tag: "@once" }, async ({ page }) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  const name = `<img src=x onerror=alert(1)>"'&`;
  await signUp(page, { name });
  await openFilm(page, FILMS.hostile);
  const title = await page.title();
  await writeReview(page, HOSTILE);
  const card = reviews(page).filter({ hasText: "turned" });
  await expect(card).toContainText(name);
  await expect(card).toContainText('document.title = "taken"');
  await page.reload();
  await expect(card).toContainText("turned");
  expect(await page.title()).toBe(title);
  expect(await card.locator("script, img, iframe, a[href], b, [onclick]").count()).toBe(0);
  expect(requests.filter((url) => url.includes("elsewhere.example"))).toEqual([]);
  expect(await card.innerText()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  const { width, inner } = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    inner: document.documentElement.clientWidth,
  }));
  expect(width).toBe(inner);
});

test("what is reported waits for a moderator, who takes it off and puts it back", async ({
  page,
  browser,
  baseURL,
}) => {
  await signUp(page, { name: "Author" });
  const path = await openFilm(page, FILMS.moderated);
  await writeReview(page, "Buy my films!");

  const reader = await newVisitor(browser, baseURL);
  await signUp(reader, { name: "Reader" });
  await reader.goto(path);
  await reader.getByText("Report the review by Author").click();
  await reader.getByLabel("What is wrong with it?").fill("An advertisement");
  await reader.getByRole("button", { name: "Send the report" }).click();
  await expect(reader.getByText("A moderator will look at it.")).toBeVisible();
  expect((await reader.goto("/moderation"))?.status()).toBe(404);

  const moderator = await newVisitor(browser, baseURL);
  const email = "moderator@example.org";
  await signUp(moderator, { name: "Moderator", email });
  expect((await moderator.goto("/moderation"))?.status()).toBe(404);
  await moderator.goto(pathInLog(baseURL, email, "/account/confirm/"));
  await moderator.getByRole("button", { name: "This address is mine" }).click();
  await expect(moderator).toHaveURL("/for-you");
  await moderator.goto("/account");
  await moderator.getByRole("link", { name: "Reviews that were reported" }).click();
  const reported = moderator.getByRole("article").filter({ hasText: "Buy my films!" });
  await expect(reported).toContainText("An advertisement");
  await reported.getByLabel("Why, for its author to read").fill("No advertisements");
  await reported.getByRole("button", { name: "Take it off the page" }).click();
  await expect(reported.getByRole("button", { name: "Put it back" })).toBeVisible();

  await page.reload();
  await expect(reviews(page)).toHaveCount(0);
  await page.getByText("Change your review").click();
  await expect(page.getByText("A moderator took this off the page: No advertisements")).toBeVisible();

  await reported.getByRole("button", { name: "Put it back" }).click();
  await expect(moderator.getByText("Nothing waits.")).toBeVisible();
  await expect(reported).toHaveCount(0);
  await reader.goto(path);
  await expect(reviews(reader)).toContainText("Buy my films!");
});

test.describe("without JavaScript", { tag: "@once" }, () => {
  test.use({ javaScriptEnabled: false });

  test("a review is written, read and refused in words", async ({ page }) => {
    await signUp(page);
    await openFilm(page, FILMS.plain);
    await writeReview(page, "   ");
    await expect(page.getByText("The review has no words.").first()).toBeVisible();
    await openFilm(page, FILMS.plain);
    await writeReview(page, "Read without a script.", true);
    await openFilm(page, FILMS.plain);
    await reviews(page).getByText("This review tells the plot").click();
    await expect(reviews(page).getByText("Read without a script.")).toBeVisible();
  });
});
