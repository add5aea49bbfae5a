import type { Page } from "@playwright/test";
import { expect, test } from "./test";

const mapOf = (page: Page) => page.getByRole("application", { name: /^Map of [\d,]+ films$/ });
/** The frame around it, which tells how far it has come. */
const frameOf = (page: Page) => page.locator("[data-state]");

async function openMap(page: Page, path = "/map"): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(path);
  await expect(frameOf(page)).toHaveAttribute("data-state", "ready");
}

test("keys zoom, move and show all, and the address says what is seen", async ({ page }) => {
  await openMap(page);
  await mapOf(page).focus();
  await page.keyboard.press("+");
  await expect(page).toHaveURL(/\?x=0\.5&y=0\.5&z=1\.6$/);
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/\?x=0\.5\d+&y=0\.5&z=1\.6$/);
  await page.keyboard.press("-");
  await page.keyboard.press("0");
  await expect(page).toHaveURL(/\?x=0\.5&y=0\.5&z=1$/);
});

test("buttons and the wheel zoom, and the picture changes", async ({ page }) => {
  await openMap(page);
  const before = await mapOf(page).screenshot();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect(page).toHaveURL(/z=1\.6$/);
  expect((await mapOf(page).screenshot()).equals(before)).toBe(false);
  await mapOf(page).hover();
  await page.mouse.wheel(0, -300);
  await expect(page).toHaveURL(/z=3\.\d+$/);
  await page.getByRole("button", { name: "Whole map" }).click();
  await expect(page).toHaveURL(/z=1$/);
});

test("a film's address opens its card; Escape closes it, Enter opens the film in the middle again", async ({
  page,
}) => {
  await openMap(page, "/map?movie=1");
  const card = page.getByRole("heading", { level: 2, name: /^Toy Story 1995$/ });
  await expect(card).toBeVisible();
  await mapOf(page).focus();
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await expect(page).not.toHaveURL(/movie=/);
  await page.keyboard.press("Enter");
  await expect(card).toBeVisible();
  await expect(page).toHaveURL(/&movie=1$/);
  await page.getByRole("link", { name: "Recommend films like this" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films like Toy Story");
});

test("the pointer over a film tells its name, and a click opens its card", async ({ page }) => {
  await openMap(page, "/map?movie=1");
  await mapOf(page).focus();
  await page.keyboard.press("Escape");
  await mapOf(page).hover();
  await expect(page.getByText("Toy Story (1995)", { exact: false }).first()).toBeVisible();
  await mapOf(page).click();
  await expect(page.getByRole("heading", { level: 2, name: /^Toy Story 1995$/ })).toBeVisible();
});

test("dragging moves the map and picks nothing", async ({ page }) => {
  await openMap(page, "/map?x=0.5&y=0.5&z=4");
  const box = await mapOf(page).boundingBox();
  if (!box) throw new Error("the map has no box");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 80, y + 40, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/\?x=0\.4\d+&y=0\.4\d+&z=4$/);
});

test("the search on the page leads to a film on the map", async ({ page }) => {
  await openMap(page);
  await page.getByLabel("Find a film on the map").fill("blade runner");
  await page.getByRole("option", { name: /^Blade Runner 1982/ }).click();
  await expect(page).toHaveURL(/movie=\d+$/);
  await expect(page.getByRole("heading", { level: 2, name: /^Blade Runner 1982$/ })).toBeVisible();
});

test("colors tell of genres or of decades", async ({ page }) => {
  await openMap(page);
  const colors = page.getByRole("list", { name: "Colors" });
  await expect(colors.getByRole("listitem").first()).toHaveText("Drama");
  const before = await mapOf(page).screenshot();
  await page.getByText("Decade", { exact: true }).click();
  await expect(colors.getByRole("listitem").first()).toHaveText("before 1950");
  expect((await mapOf(page).screenshot()).equals(before)).toBe(false);
});

test.describe("when the data does not come", () => {
  test.use({ expectedErrors: [/503/] });

  test("the map says so, and comes when it is tried again", async ({ page }) => {
    let failing = true;
    await page.route("**/map/data", (route) => (failing ? route.fulfill({ status: 503 }) : route.continue()));
    await page.goto("/map");
    await expect(page.getByText("The map’s data did not come.")).toBeVisible();
    failing = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(frameOf(page)).toHaveAttribute("data-state", "ready");
  });
});

test("a neighborhood in the list leads to its place on the map", async ({ page }) => {
  await openMap(page);
  const list = page.locator("section").filter({ has: page.getByRole("heading", { name: "Neighborhoods" }) });
  await list.getByRole("heading", { level: 3 }).first().getByRole("link").click();
  await expect(page).toHaveURL(/\?x=[\d.]+&y=[\d.]+&z=[\d.]+$/);
  await expect(page).not.toHaveURL(/z=1$/);
});

test("what the address says wrong is passed over with a sentence", async ({ page }) => {
  await openMap(page, "/map?x=7&z=2&movie=424242");
  const notice = page.getByRole("status").filter({ hasText: "Passed over" });
  await expect(notice).toContainText('x: got "7", expected a number from 0 to 1');
  await expect(notice).toContainText("There is no film with movieId 424242 here. Find one by its name");
});

test("the footer and a film's page lead to the map", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("contentinfo").getByRole("link", { name: "The map of all films" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The map of all films");
  await page.goto("/movies/1-toy-story");
  await page.getByRole("link", { name: "On the map" }).click();
  await expect(page.getByRole("heading", { level: 2, name: /^Toy Story 1995$/ })).toBeVisible();
});

test("its data has an ETag, and an unknown neighborhood is a 404 that says why", async ({ request }) => {
  const data = await request.get("/map/data");
  expect(data.headers()["cache-control"]).toBe("public, max-age=300");
  const again = await request.get("/map/data", { headers: { "If-None-Match": data.headers().etag } });
  expect(again.status()).toBe(304);
  for (const region of ["99999", "-1", "x"]) {
    const unknown = await request.get(`/map/data/regions/${region}`);
    expect(unknown.status()).toBe(404);
    expect((await unknown.json()).detail).toBe(`region: got "${region}", expected a row of /map/data/regions`);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("neighborhoods, their films and the film asked for stand in the page", async ({ page }) => {
    await page.goto("/map?title=toy+story");
    await expect(page.getByText("The picture needs JavaScript.")).toBeVisible();
    await expect(mapOf(page)).toBeHidden();
    await expect(page.getByRole("heading", { level: 2, name: /^Toy Story 1995$/ })).toBeVisible();
    expect(await page.getByRole("heading", { level: 3 }).count()).toBeGreaterThan(5);
    await page
      .getByRole("listitem")
      .getByRole("link", { name: /\(\d{4}\)$/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/movies\/\d+-/);
  });
});
