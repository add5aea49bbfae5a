import { expect, test } from "./test";

const titles = "article h3";

test("a slider changes the list and the address, and back undoes what was chosen", async ({ page }) => {
  await page.goto("/recommend?movie=1");
  const plain = await page.locator(titles).allTextContents();
  const slider = page.getByLabel("Hidden gems to crowd pleasers");
  await slider.focus();
  await page.keyboard.press("End");
  await expect(page).toHaveURL(/popularity=100/);
  await expect(page.getByRole("link", { name: "Take back: Crowd pleasers" })).toBeVisible();
  await expect.poll(() => page.locator(titles).allTextContents()).not.toEqual(plain);
  await page.getByRole("link", { name: "Take back: Crowd pleasers" }).click();
  await expect(page).toHaveURL(/\/recommend\?movie=1$/);
  await expect(slider).toHaveValue("0");
  expect(await page.locator(titles).allTextContents()).toEqual(plain);
  await page.goBack();
  await expect(slider).toHaveValue("100");
});

test("more and less of a tag, and the same state from a pasted link", async ({ page, browser }) => {
  await page.goto("/recommend?movie=1");
  const tag = page.getByRole("list", { name: "Tags to have more or less of" }).getByRole("link").first();
  const name = (await tag.getAttribute("aria-label")) ?? "";
  await tag.click();
  await expect(page).toHaveURL(/(more|less)=/);
  await expect(page.getByRole("link", { name: `Take back: ${name}` })).toBeVisible();
  const list = await page.locator(titles).allTextContents();
  const other = await browser.newPage({ baseURL: new URL(page.url()).origin, javaScriptEnabled: false });
  await other.goto(page.url());
  expect(await other.locator(titles).allTextContents()).toEqual(list);
  await other.close();
});

test("every card says why, on the first page and on those that follow, by mouse and by keyboard", async ({ page }) => {
  await page.goto("/recommend?movie=1");
  const sumsUp = async (place: number) => {
    const rows = page.locator("article").nth(place).locator("table.parts tr");
    const values = (await rows.locator("td").allTextContents()).map((text) => Number(text.replace("−", "-")));
    const together = values.pop() as number;
    expect(values.length).toBeGreaterThan(1);
    // Each is rounded to three digits.
    expect(Math.abs(values.reduce((a, b) => a + b, 0) - together)).toBeLessThan(0.0005 * (values.length + 1) + 1e-9);
  };
  await page.locator("article summary").first().click();
  await sumsUp(0);
  // A film that stays is still open on the next page.
  await page.locator("article summary").first().click();
  await page.getByRole("link", { name: /^Only Comedy/ }).click();
  await expect(page.getByRole("link", { name: "Take back: Only Comedy" })).toBeVisible();
  const summaries = page.locator("article summary");
  await expect(summaries).toHaveCount(10);
  for (let place = 0; place < 10; place++) {
    await summaries.nth(place).focus();
    await page.keyboard.press("Enter");
    await expect(page.locator("article").nth(place).getByRole("table")).toBeVisible();
    await sumsUp(place);
  }
});

test("genres are asked for and left out, fields fill in, and what does not fit is loosened", async ({ page }) => {
  await page.goto("/recommend?movie=1");
  await page.getByRole("link", { name: /^Only Comedy/ }).click();
  await expect(page.getByRole("link", { name: "Take back: Only Comedy" })).toBeVisible();
  await page.getByRole("link", { name: "No Animation", exact: true }).click();
  await expect(page).toHaveURL(/genre=Comedy&notGenre=Animation/);
  const listed = await page.locator("article p.line-clamp-3").allTextContents();
  expect(listed).toHaveLength(10);
  for (const genres of listed) {
    expect(genres).toContain("Comedy");
    expect(genres).not.toContain("Animation");
  }
  await page.getByLabel("From year").fill("2100");
  await page.getByLabel("From year").press("Enter");
  await expect(page.getByRole("heading", { name: "No film fits all of that" })).toBeVisible();
  await page.getByRole("link", { name: /^Without “from 2100”/ }).click();
  await expect(page.locator(titles)).toHaveCount(10);
  await expect(page.getByLabel("From year")).toHaveValue("");
});

test("where a tag leaves no film, no filter is said to be why", async ({ page }) => {
  // No film can have less of what the film has nothing of.
  await page.goto("/recommend?movie=1&less=vampires&genre=Comedy");
  await expect(page.getByRole("heading", { name: "No film fits all of that" })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Without “/ })).toHaveCount(0);
  await page.getByRole("link", { name: "Take back: Less vampires" }).click();
  await expect(page.locator(titles)).toHaveCount(10);
});

test("a card tells why in parts that sum to its score, and makes films like it or unlike it", async ({ page }) => {
  await page.goto("/recommend?movie=1&popularity=-30");
  const card = page.getByRole("article").first();
  await card.locator("summary").click();
  const numbers = (await card.getByRole("cell").allTextContents()).map((text) => Number(text.replace("−", "-")));
  const together = numbers.pop() as number;
  const sum = numbers.reduce((a, b) => a + b, 0);
  expect(Math.abs(sum - together)).toBeLessThan(0.0006 * (numbers.length + 1));
  await expect(card.getByRole("row", { name: /Hidden gem or crowd pleaser/ })).toBeVisible();
  const name = (await card.getByRole("heading").textContent()) ?? "";
  await card.getByRole("link", { name: /^Not like this/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Films like Toy Story, unlike ${name}`);
  await expect(page.locator(titles).filter({ hasText: name })).toHaveCount(0);
});

test("a film to be unlike is found by name, or sent as a title", async ({ page }) => {
  await page.goto("/recommend?movie=1");
  await page.getByLabel("A film to be unlike").fill("shrek");
  await page.getByRole("option", { name: /^Shrek 2001/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films like Toy Story, unlike Shrek");
  await page.goto("/recommend?movie=1&notTitle=the matrix&notTitle=nosuchfilm");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films like Toy Story, unlike The Matrix");
  await expect(page.getByRole("status").filter({ hasText: "There is no film with “nosuchfilm”" })).toBeVisible();
  await page.getByRole("link", { name: "Remove The Matrix" }).click();
  await expect(page).toHaveURL(/\/recommend\?movie=1$/);
});

test("wishes that name nothing, or contradict, are passed over and named", async ({ page }) => {
  await page.goto("/recommend?movie=1&genre=Opera&more=nosuchtag&from=2000&to=1990&popularity=900&not=1");
  await expect(page.getByRole("article")).toHaveCount(10);
  const notice = page.getByRole("status").filter({ hasText: "Passed over" });
  for (const parameter of ["to", "popularity", "not"]) await expect(notice).toContainText(`${parameter}: `);
  await expect(notice).toContainText("No film here is of the genre “Opera”.");
  await expect(notice).toContainText("No film has the tag “nosuchtag”.");
});

test("a tag misspelled leads to the right one, and the fields look names up as one types", async ({ page }) => {
  await page.goto("/recommend?movie=1&more=nostalgc");
  await page.getByRole("status").getByRole("link", { name: "nostalgic", exact: true }).click();
  await expect(page).toHaveURL(/more=nostalgic/);
  for (const [label, typed, offered] of [
    [/^(Another )?[Tt]ag$/, "time tr", "time travel"],
    [/director or actor$/i, "scors", "Martin Scorsese"],
  ] as const) {
    const field = page.getByLabel(label);
    await field.pressSequentially(typed);
    const options = page.locator(`#${await field.getAttribute("list")} option`);
    await expect(options.first()).toHaveAttribute("value", offered);
    await field.fill(offered);
    await field.press("Enter");
    await expect(page.getByRole("link", { name: `Take back: Only ${offered}` })).toBeVisible();
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the form is sent by its button, and its zeros ask for nothing", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto("/recommend?movie=1&genre=Comedy");
    await page.getByText("Tune and filter").first().click();
    await page.getByLabel("Ratings, at least").fill("100");
    await page.getByRole("button", { name: "Apply" }).click();
    await expect(page.getByRole("link", { name: "Take back: 100 ratings or more" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Take back: Only Comedy", exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: /Take back/ })).toHaveCount(2);
    await expect(page.getByRole("status").filter({ hasText: "Passed over" })).toHaveCount(0);
  });
});
