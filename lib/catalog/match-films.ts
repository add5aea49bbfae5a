import "server-only";
import type { FilmMatch, FilmName, ImportedFacts, MatchedBy } from "@/types/import";
import { titleKey } from "./fold-text";
import { keysOfForeignTitle } from "./foreign-titles";
import { searchMovies } from "./search";
import type { Store } from "./store";
import { findByKey, nameKeys } from "./title-index";

const SUGGESTIONS = 5;
/** How many films of similar names are looked through for those of the time. */
const LOOKED_THROUGH = 50;

/** What tells a film. */
export type FilmReference = Pick<ImportedFacts, "movieId" | "imdbId" | "tmdbId" | "title" | "originalTitle" | "year">;

/**
 * The films that rows from elsewhere mean: by id, else by title and year. Articles, accents, punctuation, numerals and other names
 * do not keep a title from being found, nor a year that is off by one where no film has both.
 */
export function matchFilms(store: Store, references: readonly FilmReference[]): FilmMatch[] {
  return references.map((reference) => matchFilm(store, reference));
}

function matchFilm(store: Store, reference: FilmReference): FilmMatch {
  const found = findById(store, reference);
  if (found) return { kind: "matched", film: nameOf(store, found.item), by: found.by };
  const namesakes = findNamesakes(store, reference);
  const candidates = closestInTime(store, namesakes, reference);
  if (candidates.length === 0) return { kind: "missing", suggest: () => suggest(store, reference, namesakes) };
  const films = candidates.map((item) => nameOf(store, item));
  const isSure = films.length === 1 && (reference.year === undefined || films[0].year !== undefined);
  return isSure ? { kind: "matched", film: films[0], by: "title" } : { kind: "ambiguous", candidates: films };
}

function findById(store: Store, { movieId, imdbId, tmdbId, ...name }: FilmReference) {
  const own = movieId === undefined ? undefined : store.itemOfMovie.get(movieId);
  if (own !== undefined && isSameFilm(store, own, { imdbId, tmdbId, ...name }))
    return { item: own, by: "movieId" as const };
  const lookups: [MatchedBy, number | undefined][] = [
    ["imdbId", imdbId === undefined ? undefined : store.itemOfImdb.get(imdbId)],
    ["tmdbId", tmdbId === undefined ? undefined : store.itemOfTmdb.get(tmdbId)],
  ];
  for (const [by, item] of lookups) if (item !== undefined) return { item, by };
  return undefined;
}

/**
 * Whether nothing speaks against a film of the same movieId: the built-in catalog numbers films by itself, so ids elsewhere decide,
 * else the title. A movieId alone is believed where the catalog is MovieLens's.
 */
function isSameFilm({ model }: Store, item: number, { imdbId, tmdbId, ...names }: FilmReference): boolean {
  const film = model.movies[item];
  if (imdbId && film.imdbId) return imdbId === film.imdbId;
  if (tmdbId && film.tmdbId) return tmdbId === film.tmdbId;
  if (names.title === undefined) return !model.manifest.dataset.ratingsSimulated;
  const keys = nameKeys(film);
  return keysOf(names).some((key) => keys.includes(key));
}

/** The keys of a title, then of the original one. */
function keysOf({ title, originalTitle }: FilmReference): string[] {
  return [title, originalTitle].flatMap((name) => (name === undefined ? [] : keysOfForeignTitle(name)));
}

/** Films that have one of the title's forms for a name; those of the first form that fits the year, if one does. */
function findNamesakes(store: Store, { year, ...names }: FilmReference): number[] {
  const found = keysOf(names).map((key) =>
    // "Godzilla 2000" is not the Godzilla of 2000 where the year is told besides.
    findByKey(store, key).filter((item) => year === undefined || nameKeys(store.model.movies[item]).includes(key)),
  );
  const isMeant = (item: number) => year === undefined || yearsApart(store, item, year) <= 1;
  const inTime = found.find((items) => items.some(isMeant));
  return inTime ?? [...new Set(found.flat())];
}

/**
 * Of films of one name those of the year, else of the years beside it, else those without a year; that have it for their title before
 * those that have it for another name, and alone if one film of the year has.
 */
function closestInTime(store: Store, items: number[], { title = "", year }: FilmReference): number[] {
  const { movies } = store.model;
  const key = titleKey(title);
  const titledFirst = [...new Set([...items.filter((item) => titleKey(movies[item].title) === key), ...items])];
  if (year === undefined) return titledFirst;
  for (const apart of [0, 1]) {
    const near = titledFirst.filter((item) => yearsApart(store, item, year) === apart);
    const titled = near.filter((item) => titleKey(movies[item].title) === key);
    if (near.length > 0) return titled.length === 1 ? titled : near;
  }
  return titledFirst.filter((item) => movies[item].year === undefined);
}

/** Infinity where one of the years is not known. */
function yearsApart({ model }: Store, item: number, year: number | undefined): number {
  const own = model.movies[item].year;
  return own === undefined || year === undefined ? Number.POSITIVE_INFINITY : Math.abs(own - year);
}

/** Namesakes of other years, then films of similar names, those of the year and of the years beside it first. */
function suggest(store: Store, { title, year }: FilmReference, namesakes: number[]): FilmName[] {
  const similar = title === undefined ? [] : searchMovies(store, title, LOOKED_THROUGH);
  const far = (item: number) => Math.min(yearsApart(store, item, year), 2);
  const items = [...new Set([...namesakes, ...similar.toSorted((a, b) => far(a) - far(b))])];
  return items.slice(0, SUGGESTIONS).map((item) => nameOf(store, item));
}

function nameOf({ model }: Store, item: number): FilmName {
  const { movieId, title, year } = model.movies[item];
  return { movieId, title, year };
}
