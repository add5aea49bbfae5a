import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "./test";

/** What stands in the head of a page. */
function headOf(page: Page) {
  const content = (selector: string, attribute: string) => page.locator(selector).first().getAttribute(attribute);
  return {
    canonical: () => content('link[rel="canonical"]', "href"),
    property: (name: string) => content(`meta[property="${name}"]`, "content"),
    link: (rel: string) => content(`link[rel="${rel}"]`, "href"),
  };
}

async function pngOf(request: APIRequestContext, address: string) {
  const response = await request.get(address);
  expect(response.status(), address).toBe(200);
  expect(response.headers()["content-type"]).toBe("image/png");
  const bytes = await response.body();
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return { bytes, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

async function factsOf(page: Page) {
  return JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
}

test.describe("a shared link", () => {
  test("to a film shows its poster, and has one address", async ({ page, request, baseURL }) => {
    await page.goto("/movies/1-toy-story?from=somewhere");
    const head = headOf(page);
    expect(await head.canonical()).toBe(`${baseURL}/movies/1-toy-story`);
    expect(await head.property("og:url")).toBe(`${baseURL}/movies/1-toy-story`);
    expect(await head.property("og:title")).toBe("Toy Story (1995)");
    const address = (await head.property("og:image")) ?? "";
    expect(address).toMatch(/^http/);
    const { bytes, width, height } = await pngOf(request, address);
    expect([width, height]).toEqual([1200, 630]);
    const other = await pngOf(request, "/og/movies/12.png");
    expect(other.bytes.equals(bytes)).toBe(false);
  });

  test("to recommendations shows the films they start from, and keeps what makes them", async ({
    page,
    request,
    baseURL,
  }) => {
    await page.goto("/recommend?movie=1&title=the+matrix&model=content&tab=table");
    const head = headOf(page);
    const address = new URL((await head.property("og:image")) ?? "");
    const movies = address.searchParams.getAll("movie");
    expect(movies).toHaveLength(2);
    expect(await head.canonical()).toBe(`${baseURL}/recommend?movie=1&movie=${movies[1]}&model=content`);
    const { bytes, width, height } = await pngOf(request, address.href);
    expect([width, height]).toEqual([1200, 630]);
    const one = await pngOf(request, "/og/recommend?movie=1");
    expect(one.bytes.equals(bytes)).toBe(false);
  });

  test("to a comparison shows both films, to the map the map", async ({ page, request, baseURL }) => {
    const pictures: Buffer[] = [];
    for (const [path, picture] of Object.entries({
      "/compare?movies=1,12": "/og/compare?movies=1,12",
      "/map": "/og/map",
    })) {
      await page.goto(path);
      const address = await headOf(page).property("og:image");
      expect(address).toBe(`${baseURL}${picture}`);
      const { bytes, width, height } = await pngOf(request, `${address}`);
      expect([width, height]).toEqual([1200, 630]);
      pictures.push(bytes);
    }
    const { bytes: other } = await pngOf(request, "/og/compare?movies=12,1");
    expect(pictures.every((bytes) => !bytes.equals(other))).toBe(true);
    expect((await request.get("/og/compare?movies=1")).status()).toBe(400);
    expect((await request.get("/og/compare?movies=1,99999999")).status()).toBe(404);
  });

  test("to the site shows the site's picture", async ({ page, request }) => {
    await page.goto("/");
    const { width, height } = await pngOf(request, (await headOf(page).property("og:image")) ?? "");
    expect([width, height]).toEqual([1200, 630]);
  });

  test("that is wrong is told so", async ({ request }) => {
    const response = await request.get("/og/recommend?movie=one");
    expect(response.status()).toBe(400);
    expect(await response.text()).toContain('movie: got "one"');
    expect((await request.get("/og/recommend?movie=4294967295")).status()).toBe(404);
  });
});

test.describe("facts for machines", () => {
  test("a film's are its page's, without simulated ratings", async ({ page, baseURL }) => {
    await page.goto("/movies/1-toy-story");
    const facts = await factsOf(page);
    expect(facts).toMatchObject({
      "@type": "Movie",
      name: "Toy Story",
      dateCreated: "1995",
      url: `${baseURL}/movies/1-toy-story`,
      director: [{ "@type": "Person", name: "John Lasseter" }],
    });
    expect(facts).not.toHaveProperty("aggregateRating");
  });

  test("recommendations' are the films in their order", async ({ page }) => {
    await page.goto("/recommend?movie=1");
    const facts = await factsOf(page);
    expect(facts["@type"]).toBe("ItemList");
    const named = facts.itemListElement.map(({ item }: { item: { name: string } }) => item.name);
    expect(named).toEqual(await page.getByRole("article").getByRole("heading").allTextContents());
  });
});

test.describe("who indexes the site", () => {
  /** Of the pages of people and tags, thousands, so many are asked for. */
  const ASKED = 40;
  const addressesOf = (xml: string) => Array.from(xml.matchAll(/<loc>(.*?)<\/loc>/g), ([, address]) => address);

  test("finds every film from robots.txt on", async ({ request, baseURL }) => {
    const robots = await (await request.get("/robots.txt")).text();
    expect(robots).toMatch(/^Disallow: \/api\/$/m);
    const [, index] = /^Sitemap: (.*)$/m.exec(robots) ?? [];
    const files = addressesOf(await (await request.get(index)).text());
    const texts = await Promise.all(files.map(async (file) => (await request.get(file)).text()));
    const addresses = texts.flatMap(addressesOf);
    const { films } = await (await request.get("/api/health")).json();
    const others = addresses.filter((address) => !address.includes("/movies/"));
    expect(others.length).toBeGreaterThan(1);
    const step = Math.ceil(others.length / ASKED);
    const asked = others.filter((_, place) => place % step === 0);
    for (const address of asked) expect((await request.get(address)).status(), address).toBe(200);
    expect(new Set(addresses).size).toBe(films + others.length);
    expect(addresses).toContain(`${baseURL}/movies/1-toy-story`);
    expect((await request.get(addresses[addresses.length - 1], { maxRedirects: 0 })).status()).toBe(200);
    expect((await request.get(`/sitemaps/${files.length}.xml`)).status()).toBe(404);
  });

  test("finds the feed of the newest films on every page", async ({ page, request }) => {
    for (const address of ["/", "/movies/1-toy-story", "/recommend?movie=1"]) {
      await page.goto(address);
      expect(await headOf(page).link("alternate")).toBe("/newest.xml");
    }
    const response = await request.get("/newest.xml");
    expect(response.headers()["content-type"]).toContain("application/rss+xml");
    const feed = await response.text();
    const wrong = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, "application/xml");
      return parsed.querySelector("parsererror")?.textContent ?? parsed.querySelectorAll("item").length;
    }, feed);
    expect(wrong).toBe(50);
  });

  test("finds the icons that the manifest names", async ({ page, request }) => {
    await page.goto("/");
    const manifest = await (await request.get((await headOf(page).link("manifest")) ?? "")).json();
    expect(manifest.icons).toHaveLength(4);
    for (const { src, sizes, type } of manifest.icons) {
      const response = await request.get(src);
      expect(response.headers()["content-type"]).toContain(type);
      if (type !== "image/png") continue;
      const { width, height } = await pngOf(request, src);
      expect(`${width}x${height}`).toBe(sizes);
    }
    expect((await pngOf(request, (await headOf(page).link("apple-touch-icon")) ?? "")).width).toBe(180);
  });
});

test("a server without a model says so where a picture was asked for", async ({ request, baseURL }) => {
  const server = new URL(baseURL ?? "");
  server.port = String(Number(server.port) + 1);
  for (const path of ["/posters/1.svg", "/og/recommend", "/sitemap.xml", "/newest.xml"]) {
    expect((await request.get(new URL(path, server).href)).status(), path).toBe(503);
  }
});
