import { X } from "lucide-react";
import Link from "next/link";
import { plural } from "@/components/format";
import { LinkText } from "@/components/link-text";
import { hasWishes, NO_WISHES, type RecommendState, recommendHref } from "./url-state";

/** What is wished for, each to be taken back, and how many films fit it. */
export function ActiveWishes({ state, fitting }: { state: RecommendState; fitting?: number }) {
  if (!hasWishes(state)) return null;
  const wishes = { ...NO_WISHES, not: state.not };
  const isNarrowed = hasWishes({ ...state, not: [], variety: 0, popularity: 0, recency: 0 });
  return (
    <div className="mt-6 flex flex-wrap items-center gap-2 text-sm">
      {fitting !== undefined && isNarrowed && <p className="mr-2 text-muted">{plural(fitting, "film")} fit:</p>}
      {wishesOf(state).map(({ words, change, turned }) => (
        <span key={words} className="flex max-w-full items-center rounded-full border border-line bg-card pl-3">
          {turned ? (
            <Link
              href={recommendHref(state, turned.change)}
              prefetch={false}
              scroll={false}
              aria-label={`${words}. ${turned.words}`}
              className="truncate py-1.5 hover:text-accent"
            >
              <LinkText>{words}</LinkText>
            </Link>
          ) : (
            <span className="truncate py-1.5">{words}</span>
          )}
          <Link
            href={recommendHref(state, change)}
            prefetch={false}
            scroll={false}
            aria-label={`Take back: ${words}`}
            className="grid size-8 shrink-0 place-items-center rounded-full text-muted hover:text-ink"
          >
            <LinkText>
              <X aria-hidden="true" className="size-3.5" />
            </LinkText>
          </Link>
        </span>
      ))}
      <Link
        href={recommendHref(state, wishes)}
        prefetch={false}
        scroll={false}
        className="px-2 py-1.5 text-muted underline decoration-line decoration-2 underline-offset-4 hover:text-ink"
      >
        <LinkText>Start over</LinkText>
      </Link>
    </div>
  );
}

interface Wish {
  words: string;
  /** Without it. */
  change: Partial<RecommendState>;
  /** The opposite, where it has one. */
  turned?: { words: string; change: Partial<RecommendState> };
}

const LEANINGS = {
  popularity: ["Hidden gems", "Crowd pleasers"],
  recency: ["Older", "Newer"],
} as const;

function wishesOf(state: RecommendState): Wish[] {
  const without = (list: string[], name: string) => list.filter((other) => other !== name);
  const both = (wish: "genre" | "tag" | "person", not: "notGenre" | "notTag" | "notPerson"): Wish[] => [
    ...state[wish].map((name) => ({
      words: `Only ${name}`,
      change: { [wish]: without(state[wish], name) },
      turned: {
        words: "Leave out instead",
        change: { [wish]: without(state[wish], name), [not]: [...state[not], name] },
      },
    })),
    ...state[not].map((name) => ({
      words: `No ${name}`,
      change: { [not]: without(state[not], name) },
      turned: {
        words: "Ask for instead",
        change: { [not]: without(state[not], name), [wish]: [...state[wish], name] },
      },
    })),
  ];
  const { variety, from, to, ratings, mean } = state;
  const leanings = (["popularity", "recency"] as const).flatMap((wish) =>
    state[wish] === 0 ? [] : [{ words: LEANINGS[wish][state[wish] < 0 ? 0 : 1], change: { [wish]: 0 } }],
  );
  return [
    ...(variety > 0 ? [{ words: "Adventurous", change: { variety: 0 } }] : []),
    ...leanings,
    ...state.more.map((tag) => ({ words: `More ${tag}`, change: { more: without(state.more, tag) } })),
    ...state.less.map((tag) => ({ words: `Less ${tag}`, change: { less: without(state.less, tag) } })),
    ...both("genre", "notGenre"),
    ...both("tag", "notTag"),
    ...both("person", "notPerson"),
    ...(from === undefined ? [] : [{ words: `From ${from}`, change: { from: undefined } }]),
    ...(to === undefined ? [] : [{ words: `Up to ${to}`, change: { to: undefined } }]),
    ...(ratings === undefined
      ? []
      : [{ words: `${plural(ratings, "rating")} or more`, change: { ratings: undefined } }]),
    ...(mean === undefined ? [] : [{ words: `${mean} stars or more`, change: { mean: undefined } }]),
  ];
}
