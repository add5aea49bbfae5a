import type { Page } from "@playwright/test";
import { percentile } from "./median";
import { atMost, milliseconds, type Row } from "./table";
import { tunedRows } from "./tuned";

const STEPS = 60;
const CLICKS = 30;
/** Time in which the page comes to rest between two steps. */
const APART_MS = 250;
const MOST_ANSWER_MS = 100;

/** From a step of a slider, or a tag, to the new list on the screen; and what the server takes for a tuned page. */
export async function benchWorkbench(page: Page, address: string): Promise<Row[]> {
  await page.goto(`${address}/recommend?movie=1`, { waitUntil: "networkidle" });
  const slider = await sliderTimes(page);
  const tags = await tagTimes(page);
  return [
    atMost("slider to new list, p95", percentile(slider, 95), MOST_ANSWER_MS, milliseconds),
    atMost("tag to new list, p95", percentile(tags, 95), MOST_ANSWER_MS, milliseconds),
    ...(await tunedRows(address)),
  ];
}

/** Milliseconds from the input to the second frame after the form stops waiting. */
async function sliderTimes(page: Page): Promise<number[]> {
  const slider = page.getByLabel("Hidden gems to crowd pleasers");
  await slider.focus();
  await slider.evaluate((field) => {
    const form = (field as HTMLInputElement).form as HTMLFormElement;
    const taken: number[] = [];
    let start: number | undefined;
    document.addEventListener("input", () => {
      start = performance.now();
    });
    new MutationObserver(() => {
      if (form.hasAttribute("data-pending") || start === undefined) return;
      const since = start;
      start = undefined;
      requestAnimationFrame(() => requestAnimationFrame(() => taken.push(performance.now() - since)));
    }).observe(form, { attributes: true, attributeFilter: ["data-pending"] });
    Object.assign(window, { taken });
  });
  for (let step = 0; step < STEPS; step++) {
    await page.keyboard.press(step % 20 < 10 ? "ArrowRight" : "ArrowLeft");
    await page.waitForTimeout(APART_MS);
  }
  return page.evaluate(() => (window as unknown as { taken: number[] }).taken);
}

/** Milliseconds from the click to the first frame of the new address. */
async function tagTimes(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let click = 0; click < CLICKS; click++) {
    const link = page.getByRole("list", { name: "Tags to have more or less of" }).getByRole("link").first();
    times.push(
      await link.evaluate(async (element) => {
        const [start, before] = [performance.now(), location.href];
        (element as HTMLElement).click();
        while (location.href === before) await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        return performance.now() - start;
      }),
    );
    await page.waitForTimeout(APART_MS);
  }
  return times;
}
