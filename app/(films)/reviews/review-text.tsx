import type { ReactNode } from "react";
import Markdown from "react-markdown";

const HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"];
/** Without pictures, links and markup: a review speaks for itself, and leads nowhere. */
const ELEMENTS = ["p", "br", "em", "strong", "del", "blockquote", "ul", "ol", "li", "code", "pre", "hr", ...HEADINGS];
/** A review's headings are none of the page's. */
const COMPONENTS = Object.fromEntries(HEADINGS.map((name) => [name, Heading]));

/** A review's words, on the server; what Markdown they have beyond this subset stands there as text. */
export function ReviewText({ text }: { text: string }) {
  return (
    <div dir="auto" className="prose-text max-w-prose overflow-hidden leading-relaxed [overflow-wrap:anywhere]">
      <Markdown allowedElements={ELEMENTS} components={COMPONENTS} unwrapDisallowed>
        {text}
      </Markdown>
    </div>
  );
}

function Heading({ children }: { children?: ReactNode }) {
  return <p className="font-medium">{children}</p>;
}
