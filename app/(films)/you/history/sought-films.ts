import { titleWithYear } from "@/components/format";
import { foldText } from "@/lib/catalog/fold-text";
import { searchMovies } from "@/lib/catalog/search";
import type { Store } from "@/lib/catalog/store";

const MOST = 500;
/** What is meant where no title has the words: these are then the likeliest. */
const LIKELIEST = 5;

/** The movieIds of films whose titles have these words, or of those that are nearest to them. */
export function soughtFilms(store: Store, text: string): number[] {
  const words = foldText(text).trim();
  const found = searchMovies(store, text, MOST).map((item) => store.model.movies[item]);
  const having = found.filter((movie) =>
    [titleWithYear(movie), ...movie.alternateTitles].some((name) => foldText(name).includes(words)),
  );
  return (having.length > 0 ? having : found.slice(0, LIKELIEST)).map(({ movieId }) => movieId);
}
