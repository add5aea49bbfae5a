import type { Route } from "next";
import { Link } from "./link";

export interface Chip {
  name: string;
  href: Route;
  /** What stands behind the name, smaller: a count. */
  note?: string;
  /** Whether nobody measured it; shown by a broken outline, which the page has to explain. */
  estimated?: boolean;
}

/** Names as a row of small links. */
export function ChipLinks({ chips }: { chips: Chip[] }) {
  return (
    <ul className="flex flex-wrap gap-2">
      {chips.map(({ name, href, note, estimated }) => (
        <li key={href} className="max-w-full">
          <Link
            href={href}
            className={`block rounded-2xl border bg-card px-3 py-1 text-sm [overflow-wrap:anywhere] hover:border-accent ${estimated ? "border-dashed border-muted" : "border-line"}`}
          >
            {name}
            {note && <span className="text-muted tabular-nums"> {note}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
