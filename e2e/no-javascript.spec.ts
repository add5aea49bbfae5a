import { expect, test } from "./test";

test.use({ javaScriptEnabled: false });

test("without JavaScript a visitor finds, recommends, adds, compares and reads on", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("A film you love").fill("the matrix");
  await page.getByRole("button", { name: "Recommend" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films like The Matrix");
  await expect(page.getByRole("article")).toHaveCount(10);

  await page.getByLabel("Add another film").fill("Blade Runner");
  await page.getByRole("button", { name: "Add" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Films like The Matrix and Blade Runner");

  await page.getByRole("tab", { name: "Analytics" }).click();
  await page.getByText("How many rated them, as numbers").click();
  await expect(page.getByRole("row", { name: /Blade Runner \(1982\)/ }).first()).toBeVisible();

  await page.getByRole("tab", { name: "Table" }).click();
  await expect(page.getByRole("tabpanel").getByRole("row")).toHaveCount(11);

  await page.getByRole("tab", { name: "Recommendations" }).click();
  await page.getByRole("article").first().getByRole("heading").getByRole("link").click();
  await expect(page).toHaveURL(/\/movies\/\d+-/);
  await expect(page.getByRole("article")).toHaveCount(12);
});
