import { expect, type Locator, type Page } from "@playwright/test";

/** The page's charts once all are drawn, which each is when it comes into view. */
export async function drawnCharts(page: Page, count: number): Promise<Locator[]> {
  const places = page.locator("figure .chart");
  await expect(places).toHaveCount(count);
  for (const place of await places.all()) {
    await place.scrollIntoViewIfNeeded();
    await expect(place.locator("canvas")).toBeVisible();
  }
  return places.locator("canvas").all();
}

/** Waits until a chart is not of one color. */
export async function demandDrawn(canvas: Locator): Promise<void> {
  await expect
    .poll(() =>
      canvas.evaluate((element) => {
        const { width, height } = element as HTMLCanvasElement;
        const pixels = (element as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
        return new Set(Array.from(pixels).filter((_, index) => index % 4 === 0)).size;
      }),
    )
    .toBeGreaterThan(5);
}
