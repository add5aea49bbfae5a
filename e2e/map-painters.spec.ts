import type { Page } from "@playwright/test";
import { expect, test } from "./test";

const frameOf = (page: Page) => page.locator("[data-state]");

async function openMap(page: Page): Promise<void> {
  await page.goto("/map");
  await expect(frameOf(page)).toHaveAttribute("data-state", "ready");
}

/** Makes the page's WebGL absent, or one whose picture can be read and that does not own up to be done in software. */
async function withWebgl(page: Page, present: boolean): Promise<void> {
  await page.addInitScript((wanted) => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, options?: object) {
      if (kind !== "webgl") return Reflect.apply(getContext, this, [kind, options]);
      return wanted ? Reflect.apply(getContext, this, [kind, { ...options, preserveDrawingBuffer: true }]) : null;
    } as typeof getContext;
    const { getExtension } = WebGLRenderingContext.prototype;
    WebGLRenderingContext.prototype.getExtension = function (this: WebGLRenderingContext, name: string) {
      return name === "WEBGL_debug_renderer_info" ? null : Reflect.apply(getExtension, this, [name]);
    } as typeof getExtension;
  }, present);
}

/** Colors of the legend that no pixel of the map has, but for "Other", which there may be no film of. */
function absentColors(frame: HTMLElement | SVGElement): string[] {
  const points = frame.querySelector("canvas") as HTMLCanvasElement;
  const copy = document.createElement("canvas");
  [copy.width, copy.height] = [points.width, points.height];
  const context = copy.getContext("2d", { willReadFrequently: true }) as CanvasRenderingContext2D;
  context.drawImage(points, 0, 0);
  const seen = new Set(new Uint32Array(context.getImageData(0, 0, copy.width, copy.height).data.buffer));
  return Array.from({ length: 9 }, (_, color) => `--map-genre-${color}`).filter((name) => {
    context.fillStyle = getComputedStyle(frame).getPropertyValue(name);
    context.fillRect(0, 0, 1, 1);
    return !seen.has(new Uint32Array(context.getImageData(0, 0, 1, 1).data.buffer)[0]);
  });
}

for (const painter of ["pixels", "webgl"]) {
  test(`drawn by ${painter}, points have the legend's colors`, async ({ page }) => {
    await withWebgl(page, painter === "webgl");
    await openMap(page);
    await expect(frameOf(page)).toHaveAttribute("data-painter", painter);
    await expect.poll(() => frameOf(page).evaluate(absentColors)).toEqual([]);
  });
}

test("where WebGL is done in software, pixels are written instead", async ({ page }) => {
  await page.addInitScript(() => {
    WebGLRenderingContext.prototype.getParameter = () => "ANGLE (Google, SwiftShader Device)";
  });
  await openMap(page);
  await expect(frameOf(page)).toHaveAttribute("data-painter", "pixels");
});
