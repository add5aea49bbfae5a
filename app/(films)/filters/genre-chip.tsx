import type { Route } from "next";
import { formatCount, plural } from "@/components/format";
import { Link } from "@/components/link";

interface Props {
  name: string;
  count: number;
  isIn: boolean;
  isOut: boolean;
  /** Where it is had or no longer had; where it is left out or let in again. */
  toggled: Route;
  barred: Route;
}

/** A genre to have or to leave out. */
export function GenreChip({ name, count, isIn, isOut, toggled, barred }: Props) {
  const look = isOut ? "text-muted line-through" : count === 0 && !isIn ? "text-muted" : "";
  return (
    <li
      className={`flex items-stretch rounded-full border text-sm ${isIn ? "border-ink bg-ink text-paper" : "border-line bg-card"}`}
    >
      <Link
        href={toggled}
        scroll={false}
        aria-current={isIn ? "true" : undefined}
        aria-label={`${isIn ? "Not only" : "Only"} ${name} ${plural(count, "film")}`}
        className={`rounded-l-full py-1 pl-3 pr-1 ${look} ${isIn ? "" : "hover:text-accent"}`}
      >
        {`${name} `}
        <span className={`tabular-nums ${isIn ? "opacity-80" : "text-muted"}`}>{formatCount(count)}</span>
      </Link>
      <Link
        href={barred}
        scroll={false}
        aria-current={isOut ? "true" : undefined}
        aria-label={isOut ? `Let ${name} in again` : `No ${name}`}
        className={`sign sign-ban w-7 rounded-r-full ${isOut ? "text-accent" : isIn ? "hover:opacity-70" : "text-muted hover:text-ink"}`}
      />
    </li>
  );
}
