import { tagHref } from "@/app/(films)/catalog-links";
import { Link } from "@/components/link";
import { MirroredBars } from "@/components/mirrored-bars";
import type { Comparison } from "@/lib/catalog/compare";
import type { TagPair } from "@/lib/catalog/compare-tags";
import { Section } from "./section";

/** Tag by tag: what tells of both films, and what of one. */
export function Subjects({ comparison: { films, tags } }: { comparison: Comparison }) {
  const names = films.map(({ title }) => title) as [string, string];
  const isEstimated = [...tags.shared, ...tags.apart].some((pair) => pair.films.some(({ estimated }) => estimated));
  if (tags.shared.length + tags.apart.length === 0) {
    return (
      <Section title="What they are about">
        <p className="mt-2 text-muted">Too little is known of what they are about to compare it.</p>
      </Section>
    );
  }
  return (
    <Section title="What they are about">
      <p className="mt-2 max-w-3xl text-muted">
        How well a tag fits, from 0 to 1.
        {isEstimated && " With ≈ it is estimated from what else is known of the film."}
      </p>
      <div className="mt-6 grid gap-x-14 gap-y-10 lg:grid-cols-2">
        <Tags title="What tells most of both" pairs={tags.shared} names={names} none="No tag tells much of both." />
        <Tags title="Where they part" pairs={tags.apart} names={names} none="They differ in no tag to speak of." />
      </div>
    </Section>
  );
}

function Tags({
  title,
  pairs,
  names,
  none,
}: {
  title: string;
  pairs: TagPair[];
  names: [string, string];
  none: string;
}) {
  return (
    <div>
      <h3 className="mb-3 font-medium">{title}</h3>
      {pairs.length === 0 ? (
        <p className="text-muted">{none}</p>
      ) : (
        <MirroredBars
          caption={title}
          unit="Tag"
          names={names}
          most={1}
          rows={pairs.map(({ tag, slug, films }) => ({
            key: slug,
            label: (
              <Link href={tagHref(slug)} className="inline-block py-0.5 underline-offset-4 hover:underline">
                {tag}
              </Link>
            ),
            values: [films[0].relevance, films[1].relevance],
            texts: [textOf(films[0]), textOf(films[1])],
          }))}
        />
      )}
    </div>
  );
}

function textOf({ relevance, estimated }: TagPair["films"][number]): string {
  return `${estimated ? "≈ " : ""}${relevance.toFixed(2)}`;
}
