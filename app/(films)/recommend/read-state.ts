import { wishNotice } from "@/app/(films)/filters/wish-notice";
import { MAX_SEEDS } from "@/app/query/limits";
import { type PageSearch, passedOver } from "@/app/query/page-search";
import { titleWithYear } from "@/components/format";
import type { Notice } from "@/components/notices";
import { type Namesakes, resolveSeeds, type Suggestion, type UnknownSeed } from "@/lib/catalog/resolve-seeds";
import { resolveTuning } from "@/lib/catalog/resolve-tuning";
import type { Store } from "@/lib/catalog/store";
import type { OwnFilm } from "@/types/own-films";
import { parseRecommendUrl } from "./parse-url";
import { type RecommendState, recommendHref } from "./url-state";

/**
 * The films and wishes of an address, as the catalog has them, and what of it could not be used.
 * @param own what whoever looks said of films
 */
export function readState(store: Store, search: PageSearch, own: ReadonlyMap<number, OwnFilm> = new Map()) {
  const { query, problems } = parseRecommendUrl(search);
  const { movie, title, imdb, tmdb, notTitle, model, k, tab, ...asked } = query;
  const named = resolveSeeds(store, { movieIds: movie, titles: title, imdbIds: imdb, tmdbIds: tmdb });
  const avoided = resolveSeeds(store, { movieIds: [], titles: notTitle, imdbIds: [], tmdbIds: [] });
  const not = [...asked.not, ...avoided.seeds.map((item) => store.model.movies[item].movieId)];
  const seeds = named.seeds.slice(0, MAX_SEEDS);
  if (named.seeds.length > MAX_SEEDS) {
    problems.push({
      parameter: "movie",
      detail: `movie, title, imdb, tmdb: ${named.seeds.length} films, expected at most ${MAX_SEEDS}`,
    });
  }
  const { tuning, wishes, problems: refused } = resolveTuning(store, { ...asked, not }, seeds, own);
  const movies = seeds.map((seed) => store.model.movies[seed].movieId);
  const state = { movies, model, k, tab, ...wishes } satisfies RecommendState;
  const notices: Notice[] = [
    ...named.namesakes.map((namesakes) => namesakesNotice(namesakes, state)),
    ...passedOver(problems),
    ...refused
      .map((problem) => wishNotice(store, problem, state, asked))
      .map(({ text, perhaps }) => ({
        text,
        perhaps: perhaps?.map(({ name, change }) => ({ name, href: recommendHref(state, change) })),
      })),
    ...unknownNotices(named.unknown, state, "movies"),
    ...unknownNotices(avoided.unknown, state, "not"),
  ];
  return { seeds, notices, state, tuning };
}

function namesakesNotice({ title, taken, others }: Namesakes, state: RecommendState): Notice {
  const withOther = ({ movieId }: Suggestion) => state.movies.map((id) => (id === taken.movieId ? movieId : id));
  return {
    text: `Several films are called “${title}”; this is ${titleWithYear(taken)}, the most rated.`,
    perhaps: others.map((other) => ({
      name: titleWithYear(other),
      href: recommendHref(state, { movies: withOther(other) }),
    })),
  };
}

/** For how many films that are not there the page suggests others. */
const SUGGESTED = 3;

function unknownNotices(unknown: UnknownSeed[], state: RecommendState, as: "movies" | "not"): Notice[] {
  const hrefOf = ({ movieId }: Suggestion) => recommendHref(state, { [as]: [...state[as], movieId] });
  return unknown.map(({ named, suggest }, index) => ({
    text: `There is no film with ${named} here.`,
    perhaps:
      index < SUGGESTED
        ? suggest()
            .filter(({ movieId }) => ![...state.movies, ...state.not].includes(movieId))
            .map((movie) => ({ name: titleWithYear(movie), href: hrefOf(movie) }))
        : [],
  }));
}
