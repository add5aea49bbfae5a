import { type Browser, chromium } from "@playwright/test";
import { findChromium } from "@/scripts/chromium.mjs";
import { FILMS, syntheticMap } from "./map-data";
import { median } from "./median";
import { withServer } from "./server";
import { atLeast, atMost, barTable, milliseconds, number, plain, type Row, type Table } from "./table";

const ROUNDS = 3;
const PAN_MS = 3000;
const VIEWPORT = { width: 1440, height: 900 };
const LEAST_FRAMES = 50;
const MOST_FIRST_PAINT_MS = 200;

/**
 * The map in headless Chromium without a graphics card, 1440 x 900, with points of our own in place of the data set's: frames a
 * second while the pointer drags it for three seconds, and the time from the data's last byte to the frame that shows it.
 */
export async function benchMap(data: string): Promise<Table[]> {
  const rows: Row[] = [];
  await withServer(data, async (address) => {
    rows.push(...(await mapRows(address)));
  });
  return [barTable(`The map with ${number(FILMS)} points`, rows)];
}

export async function mapRows(address: string): Promise<Row[]> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    return [...(await painterRows(browser, address, "pixels")), ...(await painterRows(browser, address, "webgl"))];
  } finally {
    await browser.close();
  }
}

async function painterRows(browser: Browser, address: string, painter: "pixels" | "webgl"): Promise<Row[]> {
  const rounds: { firstPaint: number; frames: number; used: string }[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await measureOnce(browser, address, painter));
  if (rounds[0].used !== painter) return [];
  const what = painter === "pixels" ? "written pixel by pixel" : "by WebGL in software";
  const frames = median(rounds.map((round) => round.frames));
  const firstPaint = median(rounds.map((round) => round.firstPaint));
  const perSecond = (value: number) => `${number(value, 1)} frames/s`;
  // Software's WebGL is not served: it is here to say why.
  return painter === "webgl"
    ? [plain(`dragging, ${what}`, frames, perSecond), plain(`data to first picture, ${what}`, firstPaint, milliseconds)]
    : [
        atLeast(`dragging, ${what}`, frames, LEAST_FRAMES, perSecond),
        atMost(`data to first picture, ${what}`, firstPaint, MOST_FIRST_PAINT_MS, milliseconds),
      ];
}

async function measureOnce(browser: Browser, address: string, painter: "pixels" | "webgl") {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.route("**/map/data", (route) => route.fulfill({ body: syntheticMap(), contentType: "application/x-map" }));
  // What tsx wraps functions in, that they keep their names.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.addInitScript((wanted) => {
    // Without a name the painter takes it for a graphics card.
    WebGLRenderingContext.prototype.getExtension = () => null;
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind === "webgl" && wanted === "pixels" ? null : Reflect.apply(getContext, this, [kind, ...rest]);
    } as typeof getContext;
    const looked = setInterval(() => {
      if (!document.querySelector("[data-state=ready]")) return;
      clearInterval(looked);
      requestAnimationFrame(() => performance.mark("shown"));
    }, 1);
  }, painter);
  await page.goto(`${address}/map`);
  await page.waitForFunction(() => performance.getEntriesByName("shown").length > 0);
  const firstPaint = await page.evaluate(() => {
    const [data] = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith("/map/data"));
    return performance.getEntriesByName("shown")[0].startTime - (data as PerformanceResourceTiming).responseEnd;
  });
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.waitForTimeout(1500);
  const used = (await page.locator("[data-painter]").getAttribute("data-painter")) ?? "";
  const frames = await page.locator("[role=application] canvas").evaluate(dragFor, PAN_MS);
  await page.close();
  return { firstPaint, frames, used };
}

/** In the browser: drags in a circle, a step before each frame. @returns frames a second */
function dragFor(canvas: HTMLElement | SVGElement, milliseconds: number): Promise<number> {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const send = (type: string, angle: number) =>
    canvas.dispatchEvent(
      new PointerEvent(type, {
        pointerId: 1,
        bubbles: true,
        clientX: left + width / 2 + 150 * Math.cos(angle),
        clientY: top + height / 2 + 100 * Math.sin(angle),
      }),
    );
  canvas.setPointerCapture = () => {};
  send("pointerdown", 0);
  const start = performance.now();
  let frames = 0;
  return new Promise((resolve) => {
    const step = () => {
      const passed = performance.now() - start;
      if (passed >= milliseconds) {
        send("pointerup", 0);
        resolve((1000 * frames) / passed);
        return;
      }
      frames++;
      send("pointermove", frames / 20);
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}
