import type { Metadata } from "next";
import { personHref } from "@/app/(films)/catalog-links";
import { type PageSearch, passedOver, toSearchParams } from "@/app/query/page-search";
import { searchText } from "@/app/query/parameters";
import { parseQuery } from "@/app/query/parse-query";
import { shared } from "@/app/shared";
import { formatCount, plural } from "@/components/format";
import { Link } from "@/components/link";
import { Notices } from "@/components/notices";
import { SearchForm } from "@/components/search-form";
import { countPeople, type FoundPerson, findPeople, mostRatedPeople } from "@/lib/catalog/people";
import { loadStore } from "@/lib/catalog/store";

const FOUND = 40;
const SHOWN = 40;

const TITLE = "Directors and actors";

export const metadata: Metadata = {
  title: TITLE,
  ...shared({
    title: TITLE,
    description: "Who made the films of this catalog and who plays in them, the most rated first.",
    path: "/people",
  }),
};

export default async function PeoplePage({ searchParams }: { searchParams: Promise<PageSearch> }) {
  const store = await loadStore();
  const { query, problems } = parseQuery(toSearchParams(await searchParams), { q: searchText });
  const { all, directors, actors } = countPeople(store);
  const sought = query.q.trim();
  return (
    <main id="content" className="page pt-10">
      <h1 className="text-[clamp(2.25rem,5.5vw,4rem)] leading-none">{TITLE}</h1>
      <p className="mt-4 mb-6 max-w-3xl text-muted">
        {all === 0
          ? "This catalog does not know who made its films."
          : `${formatCount(all)} people: ${plural(directors, "director")}, ${plural(actors, "actor")}.`}
      </p>
      <SearchForm action="/people" label="Find somebody by name" value={query.q} />
      <Notices notices={passedOver(problems)} />
      {sought !== "" && <Found sought={sought} people={findPeople(store, sought, FOUND)} />}
      <div className="mt-12 grid gap-x-14 gap-y-12 md:grid-cols-2">
        {directors > 0 && (
          <MostRated title="Directors" as="directed" people={mostRatedPeople(store, "directed", SHOWN)} />
        )}
        {actors > 0 && <MostRated title="Actors" as="acted" people={mostRatedPeople(store, "acted", SHOWN)} />}
      </div>
    </main>
  );
}

function Found({ sought, people }: { sought: string; people: FoundPerson[] }) {
  return (
    <section className="mt-8">
      <h2 className="mb-2 text-2xl [overflow-wrap:anywhere]">
        {people.length > 0 ? `Names like “${sought}”` : `Nobody is called “${sought}”`}
      </h2>
      {people.length === 0 && (
        <p className="text-muted">Names are found by their beginnings, even with a letter or two wrong.</p>
      )}
      <ul className="gap-x-14 md:columns-2">
        {people.map((person) => (
          <Row key={person.slug} person={person} films={person.films} />
        ))}
      </ul>
    </section>
  );
}

function MostRated({ title, as, people }: { title: string; as: "directed" | "acted"; people: FoundPerson[] }) {
  return (
    <section>
      <h2 className="border-t border-line pt-5 text-3xl">{title}</h2>
      <p className="mt-1 mb-3 text-sm text-muted">Those whose films have most ratings.</p>
      <ol>
        {people.map((person) => (
          <Row key={person.slug} person={person} films={person[as]} />
        ))}
      </ol>
    </section>
  );
}

function Row({ person: { name, slug, ratingCount }, films }: { person: FoundPerson; films: number }) {
  return (
    <li className="break-inside-avoid border-b border-line">
      <Link
        href={personHref(slug)}
        className="flex flex-wrap items-baseline justify-between gap-x-4 py-2 hover:text-accent"
      >
        <span className="[overflow-wrap:anywhere]">{name}</span>
        <span className="text-sm text-muted tabular-nums">
          {plural(films, "film")}
          <span className="lg:hidden">,</span>{" "}
          <span className="lg:inline-block lg:min-w-25 lg:text-right">{plural(ratingCount, "rating")}</span>
        </span>
      </Link>
    </li>
  );
}
