import { expect, test } from "./test";

test("a visitor finds a film despite a typo, by keyboard, and gets films like it", async ({ page }) => {
  await page.goto("/");
  const field = page.getByLabel("A film you love");
  await field.focus();
  await page.keyboard.type("the mattrix", { delay: 20 });
  await expect(page.getByRole("option").first()).toContainText("The Matrix");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/recommend\?movie=\d+$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films like The Matrix");
  await expect(page.getByRole("article")).toHaveCount(10);
  await expect(page.getByRole("article").first()).toContainText("The Matrix Reloaded");
});

test("a title typed and sent is enough", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("A film you love").fill("se7en");
  await page.getByRole("button", { name: "Recommend" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films like Seven");
});

test("no letter is lost while the combobox takes the field's place", async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.goto("/");
  await page.route("**/_next/static/chunks/**", async (route) => {
    await released;
    await route.continue();
  });
  const field = page.getByLabel("A film you love");
  await field.focus();
  await page.keyboard.type("spirited");
  await expect(page.getByRole("combobox")).toHaveCount(0);
  release();
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.type(" aw");
  await expect(page.getByRole("combobox")).toHaveValue("spirited aw");
  await expect(page.getByRole("option").first()).toContainText("Spirited Away");
});

test("engine, count and seeds are changed by links, and back undoes them", async ({ page }) => {
  await page.goto("/recommend?title=toy story");
  await page.getByRole("link", { name: "By audience" }).click();
  await expect(page).toHaveURL(/model=collaborative/);
  await page.getByRole("link", { name: "20", exact: true }).click();
  await expect(page.getByRole("article")).toHaveCount(20);
  await page.goBack();
  await expect(page.getByRole("article")).toHaveCount(10);

  await page.getByLabel("Add another film").fill("alien");
  await page.getByRole("option", { name: /^Alien 1979/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films like Toy Story and Alien");
  await expect(page).toHaveURL(/model=collaborative/);
  await page.getByRole("link", { name: "Remove Toy Story" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films like Alien");
});

test("seeds are never recommended, and a shared link shows the same films again", async ({ page, browser }) => {
  await page.goto("/recommend?title=aliens&title=alien&k=50");
  const titles = await page.getByRole("article").getByRole("heading").allTextContents();
  expect(titles).toHaveLength(50);
  expect(titles).not.toContain("Alien");
  expect(titles).not.toContain("Aliens");
  const other = await browser.newPage({ baseURL: new URL(page.url()).origin });
  await other.goto(page.url());
  expect(await other.getByRole("article").getByRole("heading").allTextContents()).toEqual(titles);
  await other.close();
});

test("an unknown title says so and suggests films that sound like it", async ({ page }) => {
  await page.goto("/recommend?title=Matrixx");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Which film shall we start from?");
  const notice = page.getByRole("status").filter({ hasText: "There is no film" });
  await expect(notice).toContainText("There is no film with “Matrixx” here.");
  await notice.getByRole("link", { name: "The Matrix (1999)" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films like The Matrix");
});

test("what an address holds in error is passed over and named", async ({ page }) => {
  await page.goto("/recommend?movie=1&movie=abc&k=5000&model=psychic&tab=cellar&movie=99999999");
  await expect(page.getByRole("article")).toHaveCount(10);
  const notice = page.getByRole("status").filter({ hasText: "Passed over" });
  for (const name of ["movie", "k", "model", "tab"]) await expect(notice).toContainText(`${name}: got`);
  await expect(notice).toContainText("There is no film with movieId 99999999 here.");
});

test("Escape closes the list and an arrow opens it again, and the field says which", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("A film you love").fill("toy story");
  const field = page.getByRole("combobox");
  await expect(page.getByRole("option").first()).toBeVisible();
  await expect(field).toHaveAttribute("aria-expanded", "true");
  await field.press("Escape");
  await expect(page.getByRole("option")).toHaveCount(0);
  await expect(field).toHaveAttribute("aria-expanded", "false");
  await expect(field).toHaveValue("toy story");
  await field.press("ArrowDown");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await expect(page.getByRole("option")).toHaveCount(0);
});

test("whoever types before the page has come alive gets the list all the same", async ({ page }) => {
  await page.route("**/_next/static/chunks/**", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto("/", { waitUntil: "commit" });
  await page.getByLabel("A film you love").pressSequentially("alien");
  await expect(page.getByRole("combobox")).toHaveValue("alien");
  await expect(page.getByRole("option", { name: /^Alien 1979/ })).toBeVisible();
});

test("a title that several films have takes the best known and offers the others", async ({ page }) => {
  await page.goto("/recommend?title=King Kong&movie=1");
  const notice = page.getByRole("status").filter({ hasText: "Several films are called" });
  const other = notice.getByRole("link").first();
  const name = (await other.textContent()) ?? "";
  expect(name).toMatch(/^King Kong \(\d{4}\)$/);
  await other.click();
  await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Several films are called" })).toHaveCount(0);
});
