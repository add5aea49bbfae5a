import Markdown from "react-markdown";

/** Without headings, pictures, links and markup: a review speaks for itself, and leads nowhere. */
const ELEMENTS = ["p", "br", "em", "strong", "del", "blockquote", "ul", "ol", "li", "code", "pre", "hr"];

/** A review's words, on the server; what Markdown they have beyond this subset stands there as text. */
export function ReviewText({ text }: { text: string }) {
  return (
    <div dir="auto" className="prose-text max-w-prose overflow-hidden leading-relaxed [overflow-wrap:anywhere]">
      <Markdown allowedElements={ELEMENTS} unwrapDisallowed>
        {text}
      </Markdown>
    </div>
  );
}
