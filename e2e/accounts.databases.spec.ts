import { newAddress, PASSWORD, rateFirst, signIn, signUp } from "./people";
import { expect, newVisitor, test } from "./test";

test("an account is made, left, found again, signed out everywhere and deleted", async ({ page, browser, baseURL }) => {
  const email = newAddress();
  await signUp(page, { email });
  await page.getByRole("link", { name: "Ada" }).click();
  await expect(page.getByText(email)).toBeVisible();

  const other = await newVisitor(browser, baseURL);
  await signIn(other, email);
  await expect(other.getByRole("heading", { name: "For you" })).toBeVisible();

  await page.reload();
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(page.getByRole("button", { name: "Sign out everywhere else" })).toBeHidden();
  await other.goto("/account");
  await expect(other.getByRole("heading", { name: "Sign in" })).toBeVisible();

  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Delete everything" }).click();
  await expect(page.getByRole("heading", { name: "It is all gone" })).toBeVisible();
  await signIn(page, email);
  await expect(page.getByText("The address or the password is not right.")).toBeVisible();
});

test("a wrong password and an unknown address are answered alike, and what was typed stays", { tag: "@once" }, async ({
  page,
}) => {
  const email = newAddress();
  await signUp(page, { email });
  await page.context().clearCookies();
  for (const [address, password] of [
    [email, "not the password at all"],
    [newAddress(), PASSWORD],
  ]) {
    await signIn(page, address, password);
    await expect(page.getByText("The address or the password is not right.")).toBeVisible();
    await expect(page.getByLabel("E-mail address")).toHaveValue(address);
    await expect(page.getByLabel("Password")).toHaveValue("");
  }
});

test("a session that was signed out is worth nothing to whoever kept its cookie", async ({ page }) => {
  await signUp(page);
  const kept = await page.context().cookies();
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out here" }).click();
  await expect(page).toHaveURL("/");
  await page.context().clearCookies();
  await page.context().addCookies(kept);
  await page.goto("/account");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test("what one said of films is on their cards when one has signed in, and no longer when one has signed out", async ({
  page,
  browser,
  baseURL,
}) => {
  const email = newAddress();
  await signUp(page, { email });
  await rateFirst(page, "4");
  const other = await newVisitor(browser, baseURL);
  await other.goto("/");
  const rated = other.getByRole("button", { name: /^Rate or mark .*, rated 4$/ });
  const openAllFilms = () => other.getByRole("banner").getByRole("link", { name: "Browse" }).click();
  await signIn(other, email);
  await expect(other.getByRole("heading", { level: 1, name: "For you" })).toBeVisible();
  await openAllFilms();
  await expect(rated).toHaveCount(1);
  await other.getByRole("banner").getByRole("link", { name: "Ada" }).click();
  await other.getByRole("button", { name: "Sign out here" }).click();
  await expect(other).toHaveURL("/");
  await openAllFilms();
  await expect(other.getByRole("button", { name: /^Rate or mark/ }).first()).toBeVisible();
  await expect(rated).toHaveCount(0);
});

test("who comes back from another site without being known is told why", { tag: "@once" }, async ({ page }) => {
  await page.goto("/account/sign-in?error=email_not_verified");
  await expect(page.getByText("That site does not know your address to be yours.")).toBeVisible();
  await page.goto("/account/sign-in?error=toString&error=2");
  await expect(page.getByText("Signing in there did not work.")).toBeVisible();
});

test.describe("without JavaScript", { tag: "@once" }, () => {
  test.use({ javaScriptEnabled: false });

  test("an account is made and left, and a short password is refused in words", async ({ page }) => {
    await page.goto("/account/sign-up");
    await page.getByLabel("Name").fill("Ada");
    await page.getByLabel("E-mail address").fill(newAddress());
    await page.getByLabel("Password", { exact: true }).fill("short");
    await page.getByRole("button", { name: "Make the account" }).click();
    await expect(page.getByText("A password has at least 10 characters.").first()).toBeVisible();
    await expect(page.getByLabel("Name")).toHaveValue("Ada");
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Make the account" }).click();
    await expect(page.getByRole("heading", { name: "For you" })).toBeVisible();
    await page.goto("/account");
    await page.getByRole("button", { name: "Sign out here" }).click();
    await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  });
});
