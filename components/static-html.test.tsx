import fc from "fast-check";
import { createElement, memo, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Link } from "./link";
import { RatingFigure } from "./rating-figure";
import { RatingHistogram } from "./rating-histogram";
import { shareStyle } from "./share-style";
import { Static } from "./static";
import { staticHtml } from "./static-html";

const anyText = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: fc.constantFrom(..."<>&'\"`= a") }));
const anyProps = fc.record(
  {
    className: anyText,
    title: anyText,
    "aria-label": anyText,
    "aria-hidden": fc.constantFrom<boolean | "true" | undefined>(true, false, "true", undefined),
    "data-link": fc.constantFrom("top", null),
    style: fc.float({ min: -1, max: 1, noNaN: true }).map(shareStyle),
  },
  { requiredKeys: [] },
);
const anyNode = fc.letrec<{ node: ReactNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(anyText, fc.integer(), fc.constantFrom(null, undefined, true, false)),
    fc
      .tuple(fc.constantFrom("p", "span", "b", "li"), anyProps, fc.array(tie("node"), { maxLength: 4 }))
      .map(([type, props, children]) => createElement(type, props, ...children)),
    fc.array(tie("node"), { maxLength: 3 }).map((children) => createElement("i", null, children.map(keyed))),
    fc.array(tie("node"), { maxLength: 3 }).map((children) => <>{children.map(keyed)}</>),
  ),
})).node;

function keyed(child: ReactNode, place: number): ReactNode {
  return createElement("u", { key: place }, child);
}

test("is what react-dom writes, whatever the elements and their texts", () => {
  fc.assert(
    fc.property(anyNode, (node) => {
      expect(staticHtml(node)).toBe(renderToStaticMarkup(node));
    }),
    { numRuns: 500 },
  );
});

const HISTOGRAM = [1, 0, 3, 4, 5, 6, 70, 8, 9, 10];

test.each<[string, ReactNode]>([
  ["figures", <RatingFigure key="1" ratingMean={3.5} ratingCount={12_345} />],
  ["few ratings", <RatingFigure key="2" ratingMean={3.5} ratingCount={2} />],
  ["a histogram", <RatingHistogram key="3" histogram={HISTOGRAM} className="w-4" />],
  ["links", <Link key="4" href="/browse?genre=Drama&tag=x" className="a" aria-current="true" />],
  [
    "static parts in it",
    <Static key="5" className="b">
      {'<i>&"'}
    </Static>,
  ],
  ["void elements", [<br key="6" />, <hr key="7" className="c" />]],
])("%s are what react-dom writes", (_, node) => {
  expect(staticHtml(node)).toBe(renderToStaticMarkup(node));
});

describe("refuses", () => {
  const Kept = memo(() => <p>a</p>);
  const refused: [string, () => ReactNode, string][] = [
    [
      "event handlers",
      () => <p onInput={() => {}}>a</p>,
      "got the attribute onInput, expected one that needs no script",
    ],
    [
      "attributes it does not know",
      () => <p hidden>a</p>,
      "got the attribute hidden, expected one that needs no script",
    ],
    [
      "styles other than properties",
      () => <p style={{ color: "red" }} />,
      "got the style color, expected one that begins with --",
    ],
    ["other objects", () => new Date(0) as unknown as ReactNode, "got [object Date], expected elements and text"],
  ];
  test.each(refused)("%s", (_, make, detail) => {
    expect(() => staticHtml(make())).toThrow(new TypeError(`staticHtml: ${detail}`));
  });

  test("components with a state of their own", () => {
    expect(() => staticHtml(<Kept />)).toThrow(TypeError);
  });
});

test("an element is its attributes and what stands in it, as one piece", () => {
  expect(
    renderToStaticMarkup(
      <Static as="p" className="d">
        {["A & ", <b key="1">B</b>]}
      </Static>,
    ),
  ).toBe('<p class="d">A &amp; <b>B</b></p>');
});
