import { filterWords, type Wish } from "@/app/(films)/filters/wish";
import { WishChips } from "@/app/(films)/filters/wish-chips";
import { plural } from "@/components/format";
import { hasWishes, NO_WISHES, type RecommendState, recommendHref } from "./url-state";

/** What is wished for, each to be taken back, and how many films fit it. */
export function ActiveWishes({ state, fitting }: { state: RecommendState; fitting?: number }) {
  if (!hasWishes(state)) return null;
  return (
    <div className="mt-6 flex flex-wrap items-center gap-2 text-sm">
      {fitting !== undefined && hasWishes({ ...state, not: [], variety: 0, popularity: 0, recency: 0 }) && (
        <p className="mr-2 text-muted">{plural(fitting, "film")} fit:</p>
      )}
      <WishChips
        wishes={wishesOf(state)}
        hrefOf={(change) => recommendHref(state, change)}
        startOver={recommendHref(state, { ...NO_WISHES, not: state.not })}
      />
    </div>
  );
}

const LEANINGS = {
  popularity: ["Hidden gems", "Crowd pleasers"],
  recency: ["Older", "Newer"],
} as const;

function wishesOf(state: RecommendState): Wish<RecommendState>[] {
  const { variety } = state;
  const leanings = (["popularity", "recency"] as const).flatMap((wish) =>
    state[wish] === 0 ? [] : [{ words: LEANINGS[wish][state[wish] < 0 ? 0 : 1], change: { [wish]: 0 } }],
  );
  const tags = (words: string, wish: "more" | "less") =>
    state[wish].map((tag) => ({
      words: `${words} ${tag}`,
      change: { [wish]: state[wish].filter((other) => other !== tag) },
    }));
  return [
    ...(variety > 0 ? [{ words: "Adventurous", change: { variety: 0 } }] : []),
    ...leanings,
    ...tags("More", "more"),
    ...tags("Less", "less"),
    ...filterWords(state),
  ];
}
