import { expect, test } from "./test";

test("no rule changes whatever is inside of what has something: each change of a page would style all of it anew @once", async ({
  page,
}) => {
  await page.goto("/recommend?movie=1");
  const selectors = await page.evaluate(() => {
    const selectorsIn = (rules: CSSRuleList): string[] =>
      Array.from(rules).flatMap((rule) => [
        ...(rule instanceof CSSStyleRule ? [rule.selectorText] : []),
        ...("cssRules" in rule ? selectorsIn(rule.cssRules as CSSRuleList) : []),
      ]);
    return Array.from(document.styleSheets).flatMap(({ cssRules }) => selectorsIn(cssRules));
  });
  expect(selectors.length).toBeGreaterThan(100);
  expect(selectors.filter((selector) => selector.includes(":has("))).not.toEqual([]);
  expect(selectors.filter((selector) => /:has\(.*[\s>]\*\)?$/.test(selector) && !selector.includes("> *"))).toEqual([]);
});
