import type { Wishes } from "@/lib/catalog/resolve-tuning";
import type { TunableTag } from "@/lib/catalog/tag-tuner";
import { TagRow, type TagStep } from "./tag-row";
import type { WishHref } from "./wish-state";

interface Props {
  tags: TunableTag[];
  wishes: Wishes;
  hrefOf: WishHref;
}

/** Tags to have more or less of: each a step away, and back by the same link. */
export function TagTuner({ tags, wishes, hrefOf }: Props) {
  const chosen = [...wishes.more, ...wishes.less].map((tag) => ({ tag, more: true, less: true }));
  const others = tags.filter(({ tag }) => chosen.every((one) => one.tag !== tag));
  if (chosen.length + others.length === 0) return null;
  return (
    <ul aria-label="Tags to have more or less of" className="divide-y divide-line border-y border-line">
      {[...chosen, ...others].map(({ tag, more, less }) => (
        <TagRow
          key={tag}
          tag={tag}
          less={less ? stepTo(tag, "less", wishes, hrefOf) : undefined}
          more={more ? stepTo(tag, "more", wishes, hrefOf) : undefined}
        />
      ))}
    </ul>
  );
}

function stepTo(tag: string, wish: "more" | "less", wishes: Wishes, hrefOf: WishHref): TagStep {
  const isChosen = wishes[wish].includes(tag);
  const other = wish === "more" ? "less" : "more";
  const href = hrefOf({
    [wish]: isChosen ? wishes[wish].filter((name) => name !== tag) : [...wishes[wish], tag],
    [other]: wishes[other].filter((name) => name !== tag),
  });
  return { href, isChosen };
}
