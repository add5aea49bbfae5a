import type { BrowserContext } from "@playwright/test";
import { callAction, everyAction } from "./actions";
import { signUp } from "./people";
import { expect, test } from "./test";

/** What anyone may ask for; all else is for who has a session. */
const OPEN_TO_ALL = [
  ...["signIn", "signUp", "signOut", "requestReset", "resetPassword", "confirmAddress", "startOauth"],
  ...["rate", "mark", "sayOfFilm", "startImport", "makeRoom", "join"],
];

const cookiesOf = async (context: BrowserContext) =>
  (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");

test("every action refuses what does not come from a page of this site", { tag: "@once" }, async ({
  page,
  playwright,
  baseURL,
}) => {
  await signUp(page);
  const cookie = await cookiesOf(page.context());
  const stranger = await playwright.request.newContext({ baseURL });
  const actions = everyAction();
  expect(actions.length).toBeGreaterThan(20);
  for (const action of actions) {
    const fromNowhere = await callAction(stranger, action, { headers: { cookie } });
    expect(await fromNowhere.text(), action.name).toContain("asked from another place than a page of this site");
    const fromElsewhere = await callAction(stranger, action, {
      headers: { cookie, origin: "https://elsewhere.example" },
    });
    expect(fromElsewhere.status(), action.name).toBe(500);
  }
  await stranger.dispose();
});

test("every action that is somebody's refuses cookies that were forged, taken from elsewhere or signed out", {
  tag: "@once",
}, async ({ page, playwright, baseURL }) => {
  await signUp(page);
  const cookie = await cookiesOf(page.context());
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out here" }).click();
  await expect(page).toHaveURL("/");
  const forged = cookie.replace(/session_token=[^;.%]+/, (token) => `${token.slice(0, -4)}AAAA`);
  const stranger = await playwright.request.newContext({ baseURL });
  const owned = everyAction().filter(({ name }) => !OPEN_TO_ALL.includes(name));
  expect(owned.length).toBeGreaterThan(10);
  for (const action of owned) {
    for (const worthless of [cookie, forged, "reelated.session_token=nothing", ""]) {
      const headers = { cookie: worthless, origin: new URL(baseURL as string).origin };
      const answer = await callAction(stranger, action, { headers });
      expect(await answer.text(), action.name).toContain("Sign in first.");
    }
  }
  await stranger.dispose();
});
