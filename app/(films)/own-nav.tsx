import type { Route } from "next";
import { Link } from "@/components/link";

const PLACES: [words: string, href: Route][] = [
  ["For you", "/for-you"],
  ["Your taste", "/for-you/taste"],
  ["Your films", "/you/films"],
  ["History", "/you/history" as Route],
  ["Your reviews", "/you/reviews" as Route],
  ["Bring and take", "/you/import"],
  ["Together", "/together"],
];

/** The pages that are about whoever sees them. */
export function OwnNav({ here }: { here: Route }) {
  return (
    <nav aria-label="Yours" className="no-print -mx-3 mb-8 flex flex-wrap gap-x-1 text-sm">
      {PLACES.map(([words, href]) => (
        <Link
          key={href}
          href={href}
          aria-current={href === here ? "page" : undefined}
          className="rounded-full px-3 py-1.5 text-muted hover:text-ink aria-[current]:bg-card aria-[current]:text-ink aria-[current]:ring-1 aria-[current]:ring-line"
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
