import { type PageSearch, passedOver } from "@/app/query/page-search";
import { resolveSeeds, type Suggestion } from "@/lib/catalog/resolve-seeds";
import type { Store } from "@/lib/catalog/store";
import { parseCompareUrl } from "./parse-url";

/** Item rows of the two films; undefined where one is still to be named. */
export type Pair = [first: number | undefined, second: number | undefined];

/** What of an address could not be used, and films that may have been meant. */
interface FilmNotice {
  text: string;
  perhaps?: Suggestion[];
}

/** The films that an address names, and what of it could not be used. */
export function readFilms(store: Store, search: PageSearch): { pair: Pair; notices: FilmNotice[] } {
  const { query, problems } = parseCompareUrl(search);
  const notices: FilmNotice[] = passedOver(problems);
  const say = (text: string, perhaps?: Suggestion[]) => notices.push({ text, perhaps });
  const itemOf = (movieId: number | undefined) => {
    const item = store.itemOfMovie.get(movieId ?? -1);
    if (movieId !== undefined && item === undefined) say(`There is no film with movieId ${movieId} here.`);
    return item;
  };
  const pair: Pair = [itemOf(query.movies[0]), itemOf(query.movies[1])];
  const named = query.movie.map(itemOf).filter((item) => item !== undefined);
  const { seeds, unknown, namesakes } = resolveSeeds(store, {
    movieIds: [],
    titles: query.title,
    imdbIds: [],
    tmdbIds: [],
  });
  for (const { named, suggest } of unknown) say(`There is no film with ${named} here.`, suggest());
  for (const { title, taken } of namesakes) {
    say(`Several films are called “${title}”; this is the most rated${taken.year ? `, of ${taken.year}` : ""}.`);
  }
  for (const seed of [...named, ...seeds]) {
    const empty = pair.indexOf(undefined);
    if (empty < 0) say(`Two films are compared; ${store.model.movies[seed].title} was one too many.`);
    else pair[empty] = seed;
  }
  if (pair[0] !== undefined && pair[0] === pair[1]) {
    say("A film is like itself in everything; choose another to compare it with.");
    pair[1] = undefined;
  }
  return { pair, notices };
}
