import { Link } from "@/components/link";
import { Sign } from "@/components/sign";
import type { Wishes } from "@/lib/catalog/resolve-tuning";
import type { TunableTag } from "@/lib/catalog/tag-tuner";
import type { WishHref } from "./wish-state";

interface Tuned {
  wishes: Wishes;
  hrefOf: WishHref;
}

/** Tags to have more or less of: each a step away, and back by the same link. */
export function TagTuner({ tags, wishes, hrefOf }: { tags: TunableTag[] } & Tuned) {
  const chosen = [...wishes.more, ...wishes.less].map((tag) => ({ tag, more: true, less: true }));
  const others = tags.filter(({ tag }) => chosen.every((one) => one.tag !== tag));
  if (chosen.length + others.length === 0) return null;
  return (
    <ul aria-label="Tags to have more or less of" className="divide-y divide-line border-y border-line">
      {[...chosen, ...others].map(({ tag, more, less }) => (
        <li key={tag} className="flex items-center gap-1 py-1">
          <span className="min-w-0 flex-1 truncate text-sm">{tag}</span>
          <Step tag={tag} wish="less" offered={less} wishes={wishes} hrefOf={hrefOf} />
          <Step tag={tag} wish="more" offered={more} wishes={wishes} hrefOf={hrefOf} />
        </li>
      ))}
    </ul>
  );
}

interface StepProps extends Tuned {
  tag: string;
  wish: "more" | "less";
  offered: boolean;
}

function Step({ tag, wish, offered, wishes, hrefOf }: StepProps) {
  const sign = wish === "more" ? "plus" : "minus";
  const isChosen = wishes[wish].includes(tag);
  if (!offered) {
    return (
      <span aria-hidden="true" className="grid size-8 shrink-0 place-items-center text-line">
        <Sign name={sign} className="size-4" />
      </span>
    );
  }
  const other = wish === "more" ? "less" : "more";
  const href = hrefOf({
    [wish]: isChosen ? wishes[wish].filter((name) => name !== tag) : [...wishes[wish], tag],
    [other]: wishes[other].filter((name) => name !== tag),
  });
  return (
    <Link
      href={href}
      scroll={false}
      aria-label={`${wish === "more" ? "More" : "Less"} ${tag}`}
      aria-current={isChosen ? "true" : undefined}
      className="grid size-8 shrink-0 place-items-center rounded-full border border-line text-muted hover:border-ink hover:text-ink aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-paper"
    >
      <Sign name={sign} className="size-4" />
    </Link>
  );
}
