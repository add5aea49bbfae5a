import type { Metadata, Route } from "next";
import { z } from "zod";
import { tagHref } from "@/app/(films)/catalog-links";
import { type PageSearch, passedOver, toSearchParams } from "@/app/query/page-search";
import { searchText } from "@/app/query/parameters";
import { parseQuery, single } from "@/app/query/parse-query";
import { shared } from "@/app/shared";
import { ChipLinks } from "@/components/chip-links";
import { formatCount, plural } from "@/components/format";
import { Link } from "@/components/link";
import { Notices } from "@/components/notices";
import { SearchForm } from "@/components/search-form";
import { loadStore } from "@/lib/catalog/store";
import { type FoundTag, findTags, mostUsedTags, tagInitials, tagsByInitial } from "@/lib/catalog/tags";

const FOUND = 60;
const SHOWN = 80;
/** Of a letter with more tags than this the most used are shown. */
const OF_LETTER = 400;

const letter = single(
  z
    .string()
    .regex(/^[a-z#]$/, "a letter from a to z, or #")
    .optional(),
  undefined,
);

export async function generateMetadata({ searchParams }: { searchParams: Promise<PageSearch> }): Promise<Metadata> {
  const { query } = read(await searchParams);
  const title = query.letter ? `Tags with ${query.letter.toUpperCase()}` : "Tags";
  const description = "What the films of this catalog are about, in tags: the most used, by letter and by words.";
  return { title, ...shared({ title, description, path: query.letter ? hrefOf(query.letter) : "/tags" }) };
}

export default async function TagsPage({ searchParams }: { searchParams: Promise<PageSearch> }) {
  const store = await loadStore();
  const { query, problems } = read(await searchParams);
  const initials = tagInitials(store);
  const count = [...initials.values()].reduce((sum, tags) => sum + tags, 0);
  const sought = query.q.trim();
  const found = sought === "" ? undefined : findTags(store, sought, FOUND);
  const ofLetter = query.letter === undefined ? [] : tagsByInitial(store, query.letter, OF_LETTER);
  return (
    <main id="content" className="page pt-10">
      <h1 className="text-[clamp(2.25rem,5.5vw,4rem)] leading-none">Tags</h1>
      <p className="mt-4 mb-6 max-w-3xl text-muted">
        {count === 0
          ? "The films of this catalog have no tags."
          : `${plural(count, "tag")} say what films are about. Behind each: how many films it tells most of.`}
      </p>
      <SearchForm action="/tags" label="Find a tag" value={query.q} />
      <Letters initials={initials} chosen={query.letter} />
      <Notices notices={passedOver(problems)} />
      {found && <Section title={foundTitle(sought, found)} tags={found} />}
      {query.letter !== undefined && (
        <Section
          title={`${ofLetter.length < (initials.get(query.letter) ?? 0) ? "The most used with" : "All with"} ${query.letter.toUpperCase()}`}
          tags={ofLetter}
        />
      )}
      <Section title="Most used" tags={mostUsedTags(store, SHOWN)} />
    </main>
  );
}

function read(search: PageSearch) {
  return parseQuery(toSearchParams(search), { q: searchText, letter });
}

function hrefOf(initial: string): Route {
  return `/tags?${new URLSearchParams({ letter: initial })}` as Route;
}

function foundTitle(sought: string, tags: FoundTag[]): string {
  return tags.length > 0 ? `Tags like “${sought}”` : `No tag is like “${sought}”`;
}

function Letters({ initials, chosen }: { initials: Map<string, number>; chosen?: string }) {
  return (
    <nav aria-label="Tags by letter" className="mt-5 -ml-2.5 flex flex-wrap gap-1">
      {[...initials].map(([initial, tags]) => (
        <Link
          key={initial}
          href={hrefOf(initial)}
          aria-current={initial === chosen ? "true" : undefined}
          aria-label={`${initial === "#" ? "Other signs" : initial.toUpperCase()}: ${plural(tags, "tag")}`}
          className="grid size-8 place-items-center rounded-full text-sm uppercase text-muted hover:text-ink aria-[current]:bg-ink aria-[current]:text-paper"
        >
          {initial}
        </Link>
      ))}
    </nav>
  );
}

function Section({ title, tags }: { title: string; tags: FoundTag[] }) {
  return (
    <section className="mt-10">
      <h2 className="mb-4 border-t border-line pt-5 text-2xl [overflow-wrap:anywhere]">{title}</h2>
      <ChipLinks
        chips={tags.map(({ tag, slug, films }) => ({
          name: tag,
          href: tagHref(slug),
          note: films > 0 ? formatCount(films) : undefined,
        }))}
      />
    </section>
  );
}
