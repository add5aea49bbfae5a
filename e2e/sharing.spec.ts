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

test.describe("posters", () => {
  test("every card has one that says nothing to who does not see it, and does not move what is below", async ({
    page,
  }) => {
    await page.goto("/");
    const posters = page.getByRole("article").locator("img");
    await expect(posters).toHaveCount(24);
    for (const poster of await posters.all()) {
      await poster.scrollIntoViewIfNeeded();
      await expect(poster).toHaveAttribute("alt", "");
      await expect(poster).toHaveAttribute("loading", "lazy");
      await expect.poll(() => poster.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth)).toBe(400);
    }
    const heights = () => page.getByRole("article").evaluateAll((cards) => cards.map((card) => card.clientHeight));
    const loaded = await heights();
    await posters.evaluateAll((images) => {
      for (const img of images) img.removeAttribute("src");
    });
    expect(await heights()).toEqual(loaded);
  });

  test("are kept by caches until the model changes", async ({ request }) => {
    const response = await request.get("/posters/1.svg");
    expect(response.headers()["content-type"]).toBe("image/svg+xml");
    expect(response.headers()["cache-control"]).toMatch(/^public, max-age=\d+$/);
    const { etag } = response.headers();
    expect((await request.get("/posters/1.svg", { headers: { "If-None-Match": etag } })).status()).toBe(304);
    const { modelVersion } = await (await request.get("/api/health")).json();
    expect(etag).toContain(modelVersion);
  });

  for (const path of ["/posters/4294967295.svg", "/posters/1.png", "/posters/x.svg", "/og/movies/4294967295.png"]) {
    test(`${path} is not there`, async ({ request }) => {
      expect((await request.get(path)).status()).toBe(404);
    });
  }

  for (const colorScheme of ["light", "dark"] as const) {
    test(`words on them are read at 4.5:1 and better, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const [address, words] of [
        ["/", "article h3, article p:has(~ h3)"],
        ["/movies/1-toy-story", "header:has(h1) p, h1, article h3"],
      ]) {
        await page.goto(address);
        for (const contrast of await contrastsOf(page, words)) expect(contrast).toBeGreaterThan(4.5);
      }
    });
  }
});

/** For each place with white words, the least contrast to what is painted behind them (WCAG 2.2). */
async function contrastsOf(page: Page, words: string): Promise<number[]> {
  const places = await page.locator(words).evaluateAll(async (elements) => {
    const images = Array.from(document.images);
    for (const image of images) image.loading = "eager";
    await Promise.all(images.map((image) => image.decode()));
    return elements.map((element) => {
      if (getComputedStyle(element).color !== "rgb(255, 255, 255)")
        throw new Error(`${element.outerHTML} is not white`);
      (element as HTMLElement).style.color = "transparent";
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x + scrollX, y + scrollY, width, height];
    });
  });
  expect(places.length).toBeGreaterThan(0);
  const picture = (await page.screenshot({ fullPage: true, scale: "css" })).toString("base64");
  return page.evaluate(
    async ([data, rectangles]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d") as OffscreenCanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      const linear = (byte: number) => (byte <= 10.31 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
      return rectangles.map(([x, y, width, height]) => {
        const { data: pixels } = context.getImageData(
          Math.ceil(x),
          Math.ceil(y),
          Math.floor(width),
          Math.floor(height),
        );
        let brightest = 0;
        for (let i = 0; i < pixels.length; i += 4) {
          const [r, g, b] = [pixels[i], pixels[i + 1], pixels[i + 2]].map(linear);
          brightest = Math.max(brightest, 0.2126 * r + 0.7152 * g + 0.0722 * b);
        }
        return 1.05 / (brightest + 0.05);
      });
    },
    [picture, places] as const,
  );
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
  const addressesOf = (xml: string) => Array.from(xml.matchAll(/<loc>(.*?)<\/loc>/g), ([, address]) => address);

  test("finds every film from robots.txt on", async ({ request, baseURL }) => {
    const robots = await (await request.get("/robots.txt")).text();
    expect(robots).toMatch(/^Disallow: \/api\/$/m);
    const [, index] = /^Sitemap: (.*)$/m.exec(robots) ?? [];
    const files = addressesOf(await (await request.get(index)).text());
    const texts = await Promise.all(files.map(async (file) => (await request.get(file)).text()));
    const addresses = texts.flatMap(addressesOf);
    const { films } = await (await request.get("/api/health")).json();
    expect(new Set(addresses).size).toBe(films + 2);
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
