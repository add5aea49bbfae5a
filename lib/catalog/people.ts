import "server-only";
import type { RatedMovie } from "@/types/recommendation";
import { ratedMovie } from "./movie-views";
import { filmsOf, type Person, peopleIndex, personOf, type Role } from "./people-index";
import { slugOf } from "./slugs";
import type { Store } from "./store";
import { type ProfileTag, tagProfile } from "./tag-profile";
import { tagSlug } from "./tags-index";

/** Somebody as lists name them. */
export interface FoundPerson {
  name: string;
  slug: string;
  /** Films, as director and in the cast. */
  directed: number;
  acted: number;
  films: number;
  /** Ratings of all these films. */
  ratingCount: number;
}

export interface PersonDetails extends FoundPerson {
  /** When the first and the last of the films were made. */
  years?: [first: number, last: number];
  /** The best liked first, by shrunk mean. */
  asDirector: RatedMovie[];
  asActor: RatedMovie[];
  /** What sets these films apart. */
  tags: (Omit<ProfileTag, "tag"> & { tag: string; slug: string })[];
  /** With whom most of the films were made. */
  colleagues: { name: string; slug: string; films: number }[];
}

const TAGS = 12;
const COLLEAGUES = 12;
/** One film together is chance. */
const LEAST_TOGETHER = 2;

/** People whose names fit a query, the best known first among equals. */
export function findPeople(store: Store, query: string, limit: number): FoundPerson[] {
  const { people, search } = peopleIndex(store);
  return search()
    .find(query, limit)
    .map((place) => foundPerson(people[place]));
}

/** Those whose films have most ratings, as directors or in the cast, by those films alone. */
export function mostRatedPeople(store: Store, as: Role, limit: number): FoundPerson[] {
  return peopleIndex(store)
    .mostRated(as)
    .slice(0, limit)
    .map(({ person, ratings }) => ({ ...foundPerson(person), ratingCount: ratings }));
}

/** How many directors and actors there are. */
export function countPeople(store: Store): { all: number; directors: number; actors: number } {
  const { people, mostRated } = peopleIndex(store);
  return { all: people.length, directors: mostRated("directed").length, actors: mostRated("acted").length };
}

/** All that is known of somebody; undefined where nobody is spelled so. */
export function personDetails(store: Store, spelled: string): PersonDetails | undefined {
  const person = personOf(store, spelled);
  if (!person) return undefined;
  const { movies, shrunkMeans, tags } = store.model;
  const items = filmsOf(person);
  const years = items.flatMap((item) => movies[item].year ?? []);
  const best = (films: number[]) =>
    films.toSorted((a, b) => shrunkMeans[b] - shrunkMeans[a] || a - b).map((item) => ratedMovie(store, item));
  return {
    ...foundPerson(person),
    years: years.length > 0 ? [Math.min(...years), Math.max(...years)] : undefined,
    asDirector: best(person.directed),
    asActor: best(person.acted),
    tags: tagProfile(store, items, TAGS + 1)
      .map(({ tag, ...rest }) => ({ tag: tags[tag], slug: tagSlug(store, tags[tag]), ...rest }))
      // That somebody's films are tagged with their own name says nothing of them.
      .filter(({ tag }) => slugOf(tag) !== slugOf(person.name))
      .slice(0, TAGS),
    colleagues: colleaguesOf(store, person, items),
  };
}

function colleaguesOf(store: Store, { name: own }: Person, items: number[]) {
  const { ofName } = peopleIndex(store);
  const together = new Map<string, number>();
  for (const item of items) {
    const { directors, cast } = store.model.movies[item];
    for (const name of new Set([...directors, ...cast])) together.set(name, (together.get(name) ?? 0) + 1);
  }
  together.delete(own);
  return [...together]
    .filter(([, films]) => films >= LEAST_TOGETHER)
    .map(([name, films]) => ({ ...(ofName.get(name) as Person), films }))
    .sort((a, b) => b.films - a.films || b.ratingCount - a.ratingCount || (a.name < b.name ? -1 : 1))
    .slice(0, COLLEAGUES)
    .map(({ name, slug, films }) => ({ name, slug, films }));
}

function foundPerson(person: Person): FoundPerson {
  const { name, slug, directed, acted, ratingCount } = person;
  return {
    name,
    slug,
    directed: directed.length,
    acted: acted.length,
    films: filmsOf(person).length,
    ratingCount,
  };
}
