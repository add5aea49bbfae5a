import "server-only";
import { NameSearch } from "./name-search";
import { slugOf, uniqueSlugs } from "./slugs";
import type { Store } from "./store";

/** Somebody who made films or plays in them: one name is one person. */
export interface Person {
  name: string;
  slug: string;
  /** Item rows, most rated first. */
  directed: number[];
  acted: number[];
  /** Ratings of all these films. */
  ratingCount: number;
}

export interface PeopleIndex {
  /** Those first whose films have most ratings. */
  people: Person[];
  ofName: ReadonlyMap<string, Person>;
  ofSlug: ReadonlyMap<string, Person>;
  /** Made when somebody first searches. */
  search(): NameSearch;
}

const indexes = new WeakMap<Store, PeopleIndex>();

/** Everybody in the catalog, gathered when first asked for. */
export function peopleIndex(store: Store): PeopleIndex {
  let index = indexes.get(store);
  if (!index) {
    index = createIndex(store);
    indexes.set(store, index);
  }
  return index;
}

function createIndex({ model: { movies, ratingCounts } }: Store): PeopleIndex {
  const ofName = new Map<string, Person>();
  const credit = (name: string, as: "directed" | "acted", item: number) => {
    let person = ofName.get(name);
    if (!person) {
      person = { name, slug: "", directed: [], acted: [], ratingCount: 0 };
      ofName.set(name, person);
    }
    if (person[as].at(-1) === item) return;
    if (person.directed.at(-1) !== item && person.acted.at(-1) !== item) person.ratingCount += ratingCounts[item];
    person[as].push(item);
  };
  movies.forEach(({ directors, cast }, item) => {
    for (const name of directors) credit(name, "directed", item);
    for (const name of cast) credit(name, "acted", item);
  });
  const people = [...ofName.values()].sort((a, b) => b.ratingCount - a.ratingCount || (a.name < b.name ? -1 : 1));
  const names = people.map(({ name }) => name);
  uniqueSlugs(names).forEach((slug, place) => {
    people[place].slug = slug;
  });
  let search: NameSearch | undefined;
  return {
    people,
    ofName,
    ofSlug: new Map(people.map((person) => [person.slug, person])),
    search: () => {
      search ??= new NameSearch(names);
      return search;
    },
  };
}

/** Somebody by what stands in an address, however it is spelled: the slug, or a name. */
export function personOf(store: Store, spelled: string): Person | undefined {
  const { ofSlug } = peopleIndex(store);
  return ofSlug.get(spelled) ?? ofSlug.get(slugOf(spelled));
}

/** Films of somebody, each once, most rated first. */
export function filmsOf({ directed, acted }: Person): number[] {
  return [...new Set([...directed, ...acted])].sort((a, b) => a - b);
}

/** What stands for somebody in an address. */
export function personSlug(store: Store, name: string): string {
  return peopleIndex(store).ofName.get(name)?.slug ?? slugOf(name);
}
