import { expect, test } from "./test";

test("the framework waits for the first paint, and scripts are compiled while they come", async ({ page, request }) => {
  const scripts: string[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response.url());
  });
  const html = await (await request.get("/recommend?movie=1")).text();
  await page.goto("/recommend?movie=1", { waitUntil: "networkidle" });
  const waiting = scripts.filter((url) => !html.includes(new URL(url).pathname));
  expect(waiting.length).toBeGreaterThan(2);
  for (const url of waiting) expect(await (await request.get(url)).text()).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
});
