import type { Route } from "next";
import type { ReactNode } from "react";
import { formatCount } from "@/components/format";
import { Link } from "@/components/link";

/** Links to the pages before and after. */
export function Pager({ page, pages, hrefOf }: { page: number; pages: number; hrefOf: (page: number) => Route }) {
  if (pages === 1) return null;
  return (
    <nav aria-label="Pages" className="no-print mt-12 flex flex-wrap items-center justify-center gap-x-2 gap-y-3">
      {page > 2 && <To href={hrefOf(1)}>First</To>}
      {page > 1 && <To href={hrefOf(page - 1)}>Previous</To>}
      <span className="px-2 text-sm text-muted tabular-nums">
        Page {formatCount(page)} of {formatCount(pages)}
      </span>
      {page < pages && <To href={hrefOf(page + 1)}>Next</To>}
      {page < pages - 1 && <To href={hrefOf(pages)}>Last</To>}
    </nav>
  );
}

function To({ href, children }: { href: Route; children: ReactNode }) {
  return (
    <Link href={href} className="rounded-full border border-line bg-card px-4 py-2 text-sm hover:border-accent">
      {children}
    </Link>
  );
}
