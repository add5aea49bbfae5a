import type { Route } from "next";
import { Link } from "@/components/link";
import type { Wish } from "./wish";

interface Props<T> {
  wishes: Wish<T>[];
  hrefOf: (change: Partial<T>) => Route;
  /** The address without any. */
  startOver: Route;
}

/** What is wished for, each to be taken back or turned around. */
export function WishChips<T>({ wishes, hrefOf, startOver }: Props<T>) {
  return (
    <>
      {wishes.map(({ words, change, turned }) => (
        <span key={words} className="flex max-w-full items-center rounded-full border border-line bg-card pl-3">
          {turned ? (
            <Link
              href={hrefOf(turned.change)}
              scroll={false}
              aria-label={`${words}. ${turned.words}`}
              title={turned.words}
              className="truncate py-1.5 hover:text-accent"
            >
              {words}
            </Link>
          ) : (
            <span className="truncate py-1.5">{words}</span>
          )}
          <Link
            href={hrefOf(change)}
            scroll={false}
            aria-label={`Take back: ${words}`}
            className="sign sign-x size-8 shrink-0 rounded-full text-muted hover:text-ink"
          />
        </span>
      ))}
      <Link
        href={startOver}
        scroll={false}
        className="py-1.5 text-muted underline decoration-line decoration-2 underline-offset-4 hover:text-ink"
      >
        Start over
      </Link>
    </>
  );
}
