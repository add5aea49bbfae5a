"use client";

import { usePathname } from "next/navigation";
import { Link } from "./link";

/** Names, links, and the first parts of the addresses that belong to each. */
const PLACES = [
  ["For you", "/for-you", ["for-you", "you", "together"]],
  ["Browse", "/browse", ["browse"]],
  ["People", "/people", ["people"]],
  ["Tags", "/tags", ["tags"]],
  ["Map", "/map", ["map"]],
] as const;

/** The places of the site, the one that the page is in marked. */
export function SiteNav() {
  const folder = usePathname().split("/")[1];
  return (
    <nav
      aria-label="Site"
      className="order-last -mx-2 flex w-full flex-wrap gap-y-1 text-sm min-[22rem]:gap-x-1 sm:order-none sm:mr-auto sm:w-auto"
    >
      {PLACES.map(([name, href, folders]) => (
        <Link
          key={href}
          href={href}
          aria-current={(folders as readonly string[]).includes(folder) ? "true" : undefined}
          className="rounded-full px-2 py-1.5 text-muted decoration-accent decoration-2 underline-offset-8 hover:text-ink aria-[current]:text-ink aria-[current]:underline"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
