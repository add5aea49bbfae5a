import type { Metadata, Route } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import type { ReactNode } from "react";
import { personHref, tagHref } from "@/app/(films)/catalog-links";
import { decodeSegment } from "@/app/query/decode-segment";
import { shared } from "@/app/shared";
import { ChipLinks } from "@/components/chip-links";
import { FilmShelf } from "@/components/film-shelf";
import { plural } from "@/components/format";
import { Link } from "@/components/link";
import { type PersonDetails, personDetails } from "@/lib/catalog/people";
import { personOf } from "@/lib/catalog/people-index";
import { loadStore } from "@/lib/catalog/store";

export default async function PersonPage({ params }: PageProps<"/people/[person]">) {
  const spelled = decodeSegment((await params).person);
  const person = personDetails(await loadStore(), spelled);
  if (!person) notFound();
  if (person.slug !== spelled) permanentRedirect(encodeURI(personHref(person.slug)) as Route);
  return (
    <main id="content" className="page pt-10">
      <p className="text-muted">{rolesOf(person)}</p>
      <h1 className="mt-2 text-[clamp(2.5rem,7vw,5.25rem)] leading-none [overflow-wrap:anywhere]">{person.name}</h1>
      <p className="mt-4 tabular-nums">{summaryOf(person)}</p>
      <div className="mt-10 grid gap-x-14 gap-y-8 md:grid-cols-2">
        <Profile person={person} />
        <Colleagues person={person} />
      </div>
      {person.asDirector.length > 0 && (
        <Films title="As director" count={person.directed}>
          <FilmShelf movies={person.asDirector} />
        </Films>
      )}
      {person.asActor.length > 0 && (
        <Films title="In the cast" count={person.acted}>
          <FilmShelf movies={person.asActor} />
        </Films>
      )}
      <p className="mt-10">
        <Link
          href={`/browse?${new URLSearchParams({ person: person.name })}`}
          className="py-1 underline decoration-line decoration-2 underline-offset-4 hover:decoration-accent"
        >
          Sort and filter these films
        </Link>
      </p>
    </main>
  );
}

export async function generateMetadata({ params }: PageProps<"/people/[person]">): Promise<Metadata> {
  const person = personOf(await loadStore(), decodeSegment((await params).person));
  if (!person) return { title: "Nobody of this name" };
  const title = person.name;
  const description = `The films of ${title}, how they were rated, and what sets them apart.`;
  return { title, ...shared({ title, description, path: encodeURI(personHref(person.slug)) }) };
}

function rolesOf({ directed, acted }: PersonDetails): string {
  if (directed === 0) return "Actor";
  return acted === 0 ? "Director" : "Director and actor";
}

function summaryOf({ films, ratingCount, years }: PersonDetails): string {
  const when = years && (years[0] === years[1] ? ` of ${years[0]}` : ` from ${years[0]} to ${years[1]}`);
  return `${plural(films, "film")}${when ?? ""}, with ${plural(ratingCount, "rating")} in all.`;
}

function Profile({ person: { tags, films } }: { person: PersonDetails }) {
  if (tags.length === 0) return null;
  return (
    <section>
      <h2 className="text-2xl">What sets these films apart</h2>
      <p className="mt-1 mb-4 text-sm text-muted">
        Tags on more of these {plural(films, "film")} than on others, and on how many.
        {tags.some(({ estimated }) => estimated) && " A broken outline: estimated on all of them."}
      </p>
      <ChipLinks
        chips={tags.map(({ tag, slug, films: on, estimated }) => ({
          name: tag,
          href: tagHref(slug),
          note: `${on}${estimated ? ", estimated" : ""}`,
          estimated,
        }))}
      />
    </section>
  );
}

function Colleagues({ person: { colleagues } }: { person: PersonDetails }) {
  if (colleagues.length === 0) return null;
  return (
    <section>
      <h2 className="text-2xl">Most often with</h2>
      <p className="mt-1 mb-4 text-sm text-muted">Directors and cast of two of these films and more.</p>
      <ChipLinks
        chips={colleagues.map(({ name, slug, films }) => ({
          name,
          href: personHref(slug),
          note: plural(films, "film"),
        }))}
      />
    </section>
  );
}

function Films({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  return (
    <section className="mt-16 border-t border-line pt-5">
      <h2 className="text-3xl">{title}</h2>
      <p className="mt-1 mb-6 text-sm text-muted">
        {plural(count, "film")}, the best liked first: by the mean that is to be expected from so many ratings.
      </p>
      {children}
    </section>
  );
}
