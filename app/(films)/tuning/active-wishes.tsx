import { filterWords, type Wish } from "@/app/(films)/filters/wish";
import { WishChips } from "@/app/(films)/filters/wish-chips";
import { plural } from "@/components/format";
import type { Wishes } from "@/lib/catalog/resolve-tuning";
import { hasWishes, NO_WISHES, type WishHref } from "./wish-state";

interface Props {
  wishes: Wishes;
  hrefOf: WishHref;
  fitting?: number;
}

/** What is wished for, each to be taken back, and how many films fit it. */
export function ActiveWishes({ wishes, hrefOf, fitting }: Props) {
  if (!hasWishes(wishes)) return null;
  return (
    <div className="mt-6 flex flex-wrap items-center gap-2 text-sm">
      {fitting !== undefined && hasWishes({ ...wishes, not: [], variety: 0, popularity: 0, recency: 0 }) && (
        <p className="mr-2 text-muted">
          {plural(fitting, "film")} {fitting === 1 ? "fits" : "fit"}:
        </p>
      )}
      <WishChips wishes={chipsOf(wishes)} hrefOf={hrefOf} startOver={hrefOf({ ...NO_WISHES, not: wishes.not })} />
    </div>
  );
}

const LEANINGS = {
  popularity: ["Hidden gems", "Crowd pleasers"],
  recency: ["Older", "Newer"],
} as const;

function chipsOf(wishes: Wishes): Wish<Wishes>[] {
  const { variety } = wishes;
  const leanings = (["popularity", "recency"] as const).flatMap((wish) =>
    wishes[wish] === 0 ? [] : [{ words: LEANINGS[wish][wishes[wish] < 0 ? 0 : 1], change: { [wish]: 0 } }],
  );
  const tags = (words: string, wish: "more" | "less") =>
    wishes[wish].map((tag) => ({
      words: `${words} ${tag}`,
      change: { [wish]: wishes[wish].filter((other) => other !== tag) },
    }));
  return [
    ...(variety > 0 ? [{ words: "Adventurous", change: { variety: 0 } }] : []),
    ...leanings,
    ...tags("More", "more"),
    ...tags("Less", "less"),
    ...filterWords(wishes),
  ];
}
