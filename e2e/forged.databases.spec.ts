import type { APIRequestContext, BrowserContext, Page, Request } from "@playwright/test";
import { rateFirst } from "./people";
import { expect, newVisitor, test } from "./test";

const cookiesOf = async (context: BrowserContext) =>
  (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");

/** Sends an action again, with another body, other cookies, another origin or none. */
function replay(client: APIRequestContext, request: Request, cookie: string, origin?: string, body?: string) {
  const { "next-action": action, "content-type": type } = request.headers();
  const headers = { "next-action": action, "content-type": type, cookie, ...(origin && { origin }) };
  return client.post(request.url(), { headers, data: body ?? request.postData() ?? "", maxRedirects: 0 });
}

const ratings = async (page: Page) => (await (await page.request.get("/you/export/reelated.json")).json()).ratings;

test("an action from another site, from nowhere, or by a forged cookie changes nothing", async ({
  page,
  playwright,
  baseURL,
}) => {
  const site = new URL(baseURL as string).origin;
  const request = await rateFirst(page, "4.5");
  const before = await ratings(page);
  expect(before).toMatchObject([{ rating: 4.5 }]);
  const other = (request.postData() ?? "").replace("4.5", "1");
  const cookie = await cookiesOf(page.context());
  const stranger = await playwright.request.newContext({ baseURL });

  for (const origin of [undefined, "null", "https://elsewhere.example", `${site}.elsewhere.example`]) {
    await replay(stranger, request, cookie, origin, other);
    expect(await ratings(page)).toEqual(before);
  }
  const forged = cookie.replace(/session_token=[^;.%]+/, (token) => `${token.slice(0, -4)}AAAA`);
  for (const worthless of [forged, "reelated.session_token=nothing", ""]) {
    await replay(stranger, request, worthless, site, other);
    expect(await ratings(page)).toEqual(before);
  }

  await replay(stranger, request, cookie, site, other);
  expect(await ratings(page), "the same request from the site itself does").toMatchObject([{ rating: 1 }]);
  await stranger.dispose();
});

test("what one exports is never another's, whatever is asked for", async ({ page, browser, baseURL }) => {
  await rateFirst(page, "5");
  const other = await newVisitor(browser, baseURL);
  await rateFirst(other, "2");
  expect(await ratings(page)).toMatchObject([{ rating: 5 }]);
  expect(await ratings(other)).toMatchObject([{ rating: 2 }]);
  for (const path of ["/you/export/reelated.json?userId=1", "/you/export/..%2freelated.json", "/you/export/x.json"]) {
    const answer = await other.request.get(path);
    if (answer.ok()) expect((await answer.json()).ratings).toMatchObject([{ rating: 2 }]);
  }
});
