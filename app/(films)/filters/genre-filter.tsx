import { formatCount } from "@/components/format";
import { Link } from "@/components/link";
import { Sign } from "@/components/sign";
import type { GenreCount } from "@/lib/catalog/filter-counts";
import type { FilterWishes } from "@/lib/catalog/resolve-filters";
import type { FilterHref } from "./filter-state";

interface Props {
  counts: GenreCount[];
  state: FilterWishes;
  hrefOf: FilterHref;
}

/** Genres to have and to leave out, with how many films each would leave. */
export function GenreFilter({ counts, state, hrefOf }: Props) {
  return (
    <ul aria-label="Genres" className="flex flex-wrap gap-1.5">
      {counts.map(({ name, count }) => {
        const [isIn, isOut] = [state.genre.includes(name), state.notGenre.includes(name)];
        const others = {
          genre: state.genre.filter((genre) => genre !== name),
          notGenre: state.notGenre.filter((genre) => genre !== name),
        };
        const toggled = { ...others, ...(!isIn && { genre: [...others.genre, name] }) };
        const look = isOut ? "text-muted line-through" : count === 0 && !isIn ? "text-muted" : "";
        const barred = { ...others, ...(!isOut && { notGenre: [...others.notGenre, name] }) };
        return (
          <li
            key={name}
            className={`flex items-stretch rounded-full border text-sm ${isIn ? "border-ink bg-ink text-paper" : "border-line bg-card"}`}
          >
            <Link
              href={hrefOf(toggled)}
              scroll={false}
              aria-current={isIn ? "true" : undefined}
              className={`rounded-l-full py-1 pl-3 pr-1 ${look} ${isIn ? "" : "hover:text-accent"}`}
            >
              <span className="sr-only">{isIn ? "Not only" : "Only"} </span>
              {name}{" "}
              <span className={`tabular-nums ${isIn ? "opacity-80" : "text-muted"}`}>
                {formatCount(count)}
                <span className="sr-only"> {count === 1 ? "film" : "films"}</span>
              </span>
            </Link>
            <Link
              href={hrefOf(barred)}
              scroll={false}
              aria-current={isOut ? "true" : undefined}
              aria-label={isOut ? `Let ${name} in again` : `No ${name}`}
              className={`grid w-7 place-items-center rounded-r-full ${isOut ? "text-accent" : isIn ? "hover:opacity-70" : "text-muted hover:text-ink"}`}
            >
              <Sign name="ban" className="size-3.5" />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
