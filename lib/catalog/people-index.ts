import "server-only";
import { NameSearch } from "./name-search";
import { once, perStore } from "./per-store";
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
  /** Those who did so, whose films by it have most ratings first. */
  mostRated: (as: Role) => { person: Person; ratings: number }[];
  /** Made when somebody first searches. */
  search: () => NameSearch;
}

export type Role = "directed" | "acted";

/** Everybody in the catalog, gathered when first asked for. */
export const peopleIndex = perStore(createIndex);

function createIndex({ model: { movies, ratingCounts } }: Store): PeopleIndex {
  const ofName = new Map<string, Person>();
  const credit = (name: string, as: Role, item: number) => {
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
  const rankedBy = (as: Role) =>
    people
      .filter((person) => person[as].length > 0)
      .map((person) => ({ person, ratings: person[as].reduce((sum, item) => sum + ratingCounts[item], 0) }))
      .sort((a, b) => b.ratings - a.ratings);
  const mostRated = { directed: once(() => rankedBy("directed")), acted: once(() => rankedBy("acted")) };
  return {
    people,
    ofName,
    ofSlug: new Map(people.map((person) => [person.slug, person])),
    mostRated: (as) => mostRated[as](),
    search: once(() => new NameSearch(names)),
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
