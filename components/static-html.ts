import { Fragment, isValidElement, type ReactElement, type ReactNode } from "react";

type Props = Record<string, unknown> & { children?: ReactNode };

/** Attributes by the names that React has for them; what is called aria- or data- is passed on. */
const ATTRIBUTES = new Map([
  ["className", "class"],
  ...["id", "href", "title", "role", "scope", "viewBox", "preserveAspectRatio", "fill", "d"].map(
    (name): [string, string] => [name, name],
  ),
]);
const VOID = new Set(["br", "hr"]);
const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };

/**
 * The HTML of elements that keep no state, letter for letter as `renderToStaticMarkup` of react-dom writes it, in a twentieth of the time, as it
 * does nothing else (docs/decisions/0044). Components are called as the functions that they are, so they must have no hooks.
 * @throws TypeError for an attribute or an element that it does not know, an event handler above all
 */
export function staticHtml(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string" || typeof node === "number") return escaped(String(node));
  if (Array.isArray(node)) return node.map(staticHtml).join("");
  if (isValidElement(node)) return elementHtml(node as ReactElement<Props>);
  throw new TypeError(`staticHtml: got ${Object.prototype.toString.call(node)}, expected elements and text`);
}

function elementHtml({ type, props }: ReactElement<Props>): string {
  if (type === Fragment) return staticHtml(props.children);
  if (typeof type === "function") return staticHtml((type as (props: Props) => ReactNode)(props));
  if (typeof type !== "string") throw new TypeError("staticHtml: got a component with a state of its own");
  let html = `<${type}`;
  for (const name in props) {
    if (name !== "children" && name !== "dangerouslySetInnerHTML") html += attributeHtml(name, props[name]);
  }
  if (VOID.has(type)) return `${html}/>`;
  const inner = props.dangerouslySetInnerHTML as { __html: string } | undefined;
  return `${html}>${inner ? inner.__html : staticHtml(props.children)}</${type}>`;
}

function attributeHtml(name: string, value: unknown): string {
  const isPassed = name.startsWith("aria-") || name.startsWith("data-");
  if (value === undefined || value === null || (value === false && !isPassed)) return "";
  if (name === "style") return ` style="${escaped(styleText(value as Record<string, string>))}"`;
  const attribute = isPassed ? name : ATTRIBUTES.get(name);
  if (attribute === undefined || typeof value === "function" || typeof value === "object")
    throw new TypeError(`staticHtml: got the attribute ${name}, expected one that needs no script`);
  return ` ${attribute}="${escaped(String(value))}"`;
}

/** Properties of their own alone, which are written as they are. */
function styleText(style: Record<string, string>): string {
  return Object.entries(style)
    .map(([name, value]) => {
      if (!name.startsWith("--"))
        throw new TypeError(`staticHtml: got the style ${name}, expected one that begins with --`);
      return `${name}:${value}`;
    })
    .join(";");
}

function escaped(text: string): string {
  return /["'&<>]/.test(text) ? text.replace(/["'&<>]/g, (letter) => ESCAPES[letter]) : text;
}
