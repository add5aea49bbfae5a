import type { Page } from "@playwright/test";
import { expect, test } from "./test";

test.describe("posters", () => {
  test("every card has one that says nothing to who does not see it, and does not move what is below", async ({
    page,
  }) => {
    await page.goto("/");
    const posters = page.getByRole("article").locator("img");
    await expect(posters).toHaveCount(24);
    for (const [place, poster] of (await posters.all()).entries()) {
      await poster.scrollIntoViewIfNeeded();
      await expect(poster).toHaveAttribute("alt", "");
      await expect(poster).toHaveAttribute("loading", place < 4 ? "eager" : "lazy");
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
