import { readFileSync } from "node:fs";
import type { APIRequestContext, BrowserContext } from "@playwright/test";
import { signUp } from "./people";
import { expect, test } from "./test";

interface Action {
  id: string;
  name: string;
  /** A page that has it. */
  path: string;
}

/** All server actions of the build, as Next.js lists them. */
function everyAction(): Action[] {
  const { node } = JSON.parse(readFileSync(".next/standalone/.next/server/server-reference-manifest.json", "utf8"));
  return Object.entries<{ exportedName: string; workers: object }>(node).map(([id, { exportedName, workers }]) => ({
    id,
    name: exportedName,
    path: pathOf(Object.keys(workers)[0]),
  }));
}

/** "app/(films)/movies/[movie]/page" -> "/movies/1" */
const pathOf = (worker: string) =>
  worker
    .replace(/^app|\/page$/g, "")
    .replace(/\/\([^)]*\)/g, "")
    .replace(/\[[^\]]*\]/g, "1") || "/";

/** What anyone may ask for; all else is for who has a session. */
const OPEN_TO_ALL = [
  ...["signIn", "signUp", "signOut", "requestReset", "resetPassword", "confirmAddress", "startOauth"],
  ...["rate", "mark", "sayOfFilm", "startImport", "makeRoom", "join"],
];

/** Calls an action as a form without fields does, which is what one without a form gets too: an empty object first. */
function call(client: APIRequestContext, { id, path }: Action, headers: Record<string, string>) {
  const multipart = { "1_nothing": "", "0": '[{},"$K1"]' };
  return client.post(path, { headers: { "next-action": id, ...headers }, multipart, maxRedirects: 0 });
}

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
    const fromNowhere = await call(stranger, action, { cookie });
    expect(await fromNowhere.text(), action.name).toContain("asked from another place than a page of this site");
    const fromElsewhere = await call(stranger, action, { cookie, origin: "https://elsewhere.example" });
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
      const answer = await call(stranger, action, { cookie: worthless, origin: new URL(baseURL as string).origin });
      expect(await answer.text(), action.name).toContain("Sign in first.");
    }
  }
  await stranger.dispose();
});
