import { Link } from "@/components/link";
import type { FilterWishes } from "@/lib/catalog/resolve-filters";
import { MARK_KINDS, type MarkKind, OWN_CHOICES, OWN_DEFAULTS, type OwnFilm } from "@/types/own-films";
import type { FilterHref } from "./filter-state";

const NAMES: Record<MarkKind, string> = {
  seen: "Films I saw",
  watchlist: "My watchlist",
  notInterested: "Not interested",
};
const WORDS = { hide: "Hide", show: "Show", only: "Only" };

interface Props {
  state: FilterWishes;
  hrefOf: FilterHref;
}

/** Whether there is anything to choose for whoever said this of films. */
export function hasOwnChoices(own: ReadonlyMap<number, OwnFilm>, state: FilterWishes): boolean {
  return own.size > 0 || MARK_KINDS.some((kind) => (state[kind] ?? OWN_DEFAULTS[kind]) !== OWN_DEFAULTS[kind]);
}

/** What a list does with films that were seen, are to be seen, and do not interest. */
export function OwnChoices({ state, hrefOf }: Props) {
  return (
    <div className="space-y-2">
      {MARK_KINDS.map((kind) => (
        <nav
          key={kind}
          aria-label={NAMES[kind]}
          className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1"
        >
          <span aria-hidden="true" className="text-sm text-muted">
            {NAMES[kind]}
          </span>
          <span className="flex rounded-full border border-line bg-card p-0.5 text-sm">
            {OWN_CHOICES.map((choice) => (
              <Link
                key={choice}
                href={hrefOf({ [kind]: choice })}
                scroll={false}
                aria-current={(state[kind] ?? OWN_DEFAULTS[kind]) === choice ? "true" : undefined}
                className="rounded-full px-2.5 py-1 text-muted hover:text-ink aria-[current]:bg-ink aria-[current]:text-paper"
              >
                {WORDS[choice]}
              </Link>
            ))}
          </span>
        </nav>
      ))}
    </div>
  );
}
