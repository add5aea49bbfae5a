import { MARK_KINDS, type MarkKind, type OwnFilm } from "@/types/own-films";

const LETTERS: Record<MarkKind, string> = { seen: "S", watchlist: "W", notInterested: "N" };
/** No rating, then half a star to five. */
const STARS = "ABCDEFGHIJK";
const FILM = /([0-9a-z]+)([A-K])([SWN]*)/g;

/**
 * What somebody said of films, as short as every page's memory of it has to be: of each film, by movieId, the distance from the
 * one before in base 36, a letter for the rating, one for each mark. "1I2ASW": four stars for film 1, film 3 seen and on the watchlist.
 */
export function packFilms(films: ReadonlyMap<number, OwnFilm>): string {
  let packed = "";
  let last = 0;
  for (const [movieId, { rating = 0, marks }] of [...films].sort(([a], [b]) => a - b)) {
    packed += (movieId - last).toString(36) + STARS[rating * 2];
    for (const kind of MARK_KINDS) if (marks.includes(kind)) packed += LETTERS[kind];
    last = movieId;
  }
  return packed;
}

export function unpackFilms(packed: string): Map<number, OwnFilm> {
  const films = new Map<number, OwnFilm>();
  let movieId = 0;
  for (const [, distance, stars, marks] of packed.matchAll(FILM)) {
    movieId += Number.parseInt(distance, 36);
    const film: OwnFilm = { marks: MARK_KINDS.filter((kind) => marks.includes(LETTERS[kind])) };
    if (stars !== STARS[0]) film.rating = STARS.indexOf(stars) / 2;
    films.set(movieId, film);
  }
  return films;
}
