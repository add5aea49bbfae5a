import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ReviewText } from "./review-text";

const markupOf = (text: string) => renderToStaticMarkup(<ReviewText text={text} />);

test("a heading is a paragraph of its own, and none of the page's headings", () => {
  const markup = markupOf("# Ends well\n\nIt does.\n\n###### And more");
  expect(markup).toContain(">Ends well</p>\n<p>It does.</p>\n<p");
  expect(markup).not.toMatch(/<h\d/);
});

test("links and pictures are their words, markup stays text", () => {
  const markup = markupOf('[there](https://example.org) ![seen](x.png) <b onclick="x">bold</b> `a < b`');
  expect(markup).toContain("there");
  expect(markup).toContain("<code>a &lt; b</code>");
  expect(markup).not.toMatch(/<(a|img|b)\b/);
});
