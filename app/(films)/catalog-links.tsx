import type { Route } from "next";
import { Fragment } from "react";
import { Link } from "@/components/link";
import { personSlug } from "@/lib/catalog/people-index";
import type { Store } from "@/lib/catalog/store";
import { tagSlug } from "@/lib/catalog/tags-index";

export function personHref(slug: string): Route {
  return `/people/${slug}` as Route;
}

export function tagHref(slug: string): Route {
  return `/tags/${slug}` as Route;
}

/** "Lana Wachowski, Lilly Wachowski", each a link to their page. */
export function PeopleLinks({ store, names }: { store: Store; names: string[] }) {
  return [...new Set(names)].map((name, place) => (
    <Fragment key={name}>
      {place > 0 && ", "}
      <Link
        href={personHref(personSlug(store, name))}
        className="underline decoration-line decoration-2 underline-offset-4 hover:decoration-accent"
      >
        {name}
      </Link>
    </Fragment>
  ));
}

/** A film's tags as chips that lead to their pages. */
export function tagChips(store: Store, tags: { tag: string }[]) {
  return tags.map(({ tag }) => ({ name: tag, href: tagHref(tagSlug(store, tag)) }));
}

/** "Adventure · Comedy", each a link to all films of that genre. */
export function GenreLinks({ genres }: { genres: string[] }) {
  if (genres.length === 0) return "No genres listed";
  return genres.map((genre, place) => (
    <Fragment key={genre}>
      {place > 0 && "\u00a0· "}
      <Link href={`/browse?${new URLSearchParams({ genre })}`} className="underline-offset-4 hover:underline">
        {genre}
      </Link>
    </Fragment>
  ));
}
