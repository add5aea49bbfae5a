import type { Metadata, Route } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { tagHref } from "@/app/(films)/catalog-links";
import { decodeSegment } from "@/app/query/decode-segment";
import { shared } from "@/app/shared";
import { ChipLinks } from "@/components/chip-links";
import { formatCount, plural } from "@/components/format";
import { Link } from "@/components/link";
import { MovieGrid } from "@/components/movie-grid";
import { loadStore } from "@/lib/catalog/store";
import { type TagDetails, tagDetails } from "@/lib/catalog/tags";
import { tagOf } from "@/lib/catalog/tags-index";

const SHOWN = 24;

export default async function TagPage({ params }: PageProps<"/tags/[tag]">) {
  const spelled = decodeSegment((await params).tag);
  const store = await loadStore();
  const tag = tagDetails(store, spelled, SHOWN);
  if (!tag) notFound();
  if (tag.slug !== spelled) permanentRedirect(encodeURI(tagHref(tag.slug)) as Route);
  return (
    <main id="content" className="page pt-10">
      <p className="text-muted">Tag</p>
      <h1 className="mt-2 text-[clamp(2.5rem,7vw,5.25rem)] leading-none [overflow-wrap:anywhere]">{tag.tag}</h1>
      <p className="mt-4 max-w-3xl">{summaryOf(tag)}</p>
      {tag.near.length > 0 && (
        <section className="mt-8">
          <h2 className="mb-3 text-2xl">Tags near it</h2>
          <ChipLinks chips={tag.near.map((near) => ({ name: near.tag, href: tagHref(near.slug) }))} />
        </section>
      )}
      <section className="mt-12 border-t border-line pt-5">
        <div className="mb-6 flex flex-wrap items-baseline justify-between gap-3">
          <h2 className="text-3xl">The films it fits best</h2>
          <Link
            href={`/browse?${new URLSearchParams({ tag: tag.tag })}`}
            className="py-1 text-sm underline decoration-line decoration-2 underline-offset-4 hover:decoration-accent"
          >
            Sort and filter all {formatCount(tag.fitting)}
          </Link>
        </div>
        <MovieGrid
          atTop
          movies={tag.movies.map((movie) => ({ ...movie, note: noteOf(movie, store.model.manifest.tagSource) }))}
        />
      </section>
    </main>
  );
}

export async function generateMetadata({ params }: PageProps<"/tags/[tag]">): Promise<Metadata> {
  const tag = tagOf(await loadStore(), decodeSegment((await params).tag));
  if (!tag) return { title: "No such tag" };
  const title = `Films tagged ${tag.tag}`;
  const description = `The films that the tag “${tag.tag}” fits best, how they were rated, and tags near it.`;
  return { title, ...shared({ title, description, path: encodeURI(tagHref(tag.slug)) }) };
}

function summaryOf({ fitting, rated, least, movies }: TagDetails): string {
  if (fitting === 0) return "It fits no film well enough to name one.";
  const shown = movies.length < rated ? `the ${movies.length} that it fits best` : "all of them";
  return rated < fitting
    ? `It fits ${plural(fitting, "film")}. Of the ${formatCount(rated)} with ${plural(least, "rating")} and more these are ${shown}.`
    : `It fits ${plural(fitting, "film")}; these are ${shown}.`;
}

/** What people put there themselves has no measure worth a figure. */
function noteOf({ relevance, estimated }: TagDetails["movies"][number], tagSource: string): string | undefined {
  if (estimated) return `Relevance ${relevance.toFixed(2)}, estimated from what else is known of it.`;
  return tagSource === "genome" ? `Relevance ${relevance.toFixed(2)}.` : undefined;
}
