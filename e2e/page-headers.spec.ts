import { expect, test } from "./test";

test("a page's scripts have the nonce of its policy, and a visitor cannot choose it", async ({ request }) => {
  const answer = await request.get("/recommend?movie=1", {
    headers: { "x-nonce": "chosen", "content-security-policy": "script-src 'nonce-chosen'" },
  });
  const policy = answer.headers()["content-security-policy"];
  const nonce = policy.match(/'nonce-([^']+)'/)?.[1] as string;
  expect(nonce).not.toBe("chosen");
  const scripts = (await answer.text()).match(/<script[^>]*>/g) as string[];
  expect(scripts.length).toBeGreaterThan(3);
  for (const script of scripts.filter((tag) => !tag.includes("ld+json"))) expect(script).toContain(`nonce="${nonce}"`);
  expect((await request.get("/recommend?movie=1")).headers()["content-security-policy"]).not.toBe(policy);
});

test("a page that follows another has its title and its one address, and no tags for other sites", async ({ page }) => {
  const structured = page.locator('script[type="application/ld+json"]');
  await page.goto("/recommend?movie=1");
  await expect(structured).toHaveCount(1);
  const title = await page.title();
  await expect(page.locator('meta[property="og:title"]')).toHaveCount(1);
  await page
    .getByRole("article")
    .first()
    .getByRole("link", { name: /^Like this too/ })
    .click();
  await expect(page).not.toHaveTitle(title);
  await expect(page).toHaveTitle(/^Films like .+, .+ – Reelated$/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /movie=1&movie=\d+$/);
  await expect(page.locator('meta[property^="og:"], meta[name^="twitter:"]')).toHaveCount(0);
  await expect(structured).toHaveCount(0);
  await page.reload();
  await expect(structured).toHaveCount(1);
  await expect(page.locator('meta[property="og:title"]')).toHaveCount(1);
});

test("pages say what they may load and who may frame them; pictures and answers of the API need not", async ({
  request,
}) => {
  for (const path of ["/", "/browse", "/no-such-page", "/api/docs"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
    expect(headers["cross-origin-opener-policy"], path).toBe("same-origin");
    expect(headers["referrer-policy"], path).toBe("strict-origin-when-cross-origin");
    expect(headers["x-content-type-options"], path).toBe("nosniff");
  }
  for (const path of ["/posters/1.svg", "/icon.svg", "/api/movies?limit=1"])
    expect((await request.get(path)).headers()["content-security-policy"], path).toBeUndefined();
});
