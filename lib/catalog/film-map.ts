import "server-only";
import { NO_REGION } from "@/lib/models/map/fit-map";
import type { RatedMovie } from "@/types/recommendation";
import { ratedMovie } from "./movie-views";
import type { Store } from "./store";

/** The films on the map as columns, the most rated first. */
export interface MapColumns {
  /** x and y of each, 0–65535. */
  positions: Uint16Array;
  /** How known each is, 0–255: the logarithm of its ratings over that of the most rated film's. */
  sizes: Uint8Array;
  /** Rows into `mapGenres`: the rarest of its genres, which tells most; NO_GENRE where it has none. */
  genres: Uint8Array;
  /** 0 where it is not known. */
  years: Uint16Array;
  /** Rows into the model's regions, of the finest level. */
  regions: Uint16Array;
  movieIds: Uint32Array;
}

export const NO_GENRE = 255;

/** No genre of the story, though data sets list it as one. */
const FORMATS = new Set(["IMAX"]);

/** A neighborhood with the film in its middle as its place. */
export interface Neighborhood {
  region: number;
  level: number;
  name: string;
  terms: string[];
  films: number;
  x: number;
  y: number;
}

/** A neighborhood of the coarsest level and those in it. */
export interface NeighborhoodGroup extends Neighborhood {
  parts: (Neighborhood & { bestKnown: RatedMovie[] })[];
}

/** What is worked out of a model once. */
interface Derived {
  placed: Uint32Array;
  columns: MapColumns;
  neighborhoods: Neighborhood[];
  /** For each region its items, the most rated first. */
  filmsOf: number[][];
}

const derived = new WeakMap<Store, Derived>();

function derive(store: Store): Derived {
  const known = derived.get(store);
  if (known) return known;
  const { regionOf } = store.model.map;
  const placed = Uint32Array.from(regionOf.keys()).filter((item) => regionOf[item] !== NO_REGION);
  const filmsOf = filmsOfRegions(store, placed);
  const neighborhoods = filmsOf.map((films, region) => neighborhoodOf(store, region, films));
  const found = { placed, columns: columnsOf(store, placed), neighborhoods, filmsOf };
  derived.set(store, found);
  return found;
}

export function mapColumns(store: Store): MapColumns {
  return derive(store).columns;
}

/** Every neighborhood of every level, by row. */
export function neighborhoods(store: Store): Neighborhood[] {
  return derive(store).neighborhoods;
}

/** The films of a region, the most rated first; undefined where there is no such region. */
export function filmsOfRegion(store: Store, region: number): RatedMovie[] | undefined {
  return derive(store).filmsOf[region]?.map((item) => ratedMovie(store, item));
}

/** Neighborhoods of two levels with their best-known films. */
export function neighborhoodGroups(store: Store, bestKnown: number): NeighborhoodGroup[] {
  const { neighborhoods: all, filmsOf } = derive(store);
  const parentOf = (region: number) => store.model.map.regions[region].parent;
  return all
    .filter(({ level }) => level === 0)
    .map((group) => ({
      ...group,
      parts: all
        .filter(({ level, region }) => level === 1 && parentOf(region) === group.region)
        .map((part) => ({
          ...part,
          bestKnown: filmsOf[part.region].slice(0, bestKnown).map((item) => ratedMovie(store, item)),
        })),
    }));
}

/** Where a film lies, 0–1; undefined where it has no place. */
export function placeOf({ model: { map } }: Store, item: number): { x: number; y: number; name: string } | undefined {
  const region = map.regionOf[item];
  if (region === NO_REGION) return undefined;
  const { data } = map.positions;
  return { x: data[2 * item], y: data[2 * item + 1], name: map.regions[region].name };
}

/** How many films the map shows, and from where to where they reach down it, 0–1. */
export function mapExtent(store: Store): { films: number; top: number; bottom: number } {
  const { placed } = derive(store);
  const { data } = store.model.map.positions;
  let [top, bottom] = [1, 0];
  for (const item of placed) {
    top = Math.min(top, data[2 * item + 1]);
    bottom = Math.max(bottom, data[2 * item + 1]);
  }
  return { films: placed.length, top, bottom };
}

/** Genres in the order that `genres` of the columns counts them. */
export function mapGenres({ model }: Store): string[] {
  return [...filmsByGenre(model.movies).keys()].slice(0, NO_GENRE);
}

function filmsByGenre(movies: readonly { genres: string[] }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { genres } of movies) {
    for (const genre of genres) if (!FORMATS.has(genre)) counts.set(genre, (counts.get(genre) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function columnsOf(store: Store, placed: Uint32Array): MapColumns {
  const { movies, ratingCounts, map } = store.model;
  const counts = filmsByGenre(movies);
  const rowOf = new Map(mapGenres(store).map((genre, row) => [genre, row]));
  const mostRated = Math.log1p(ratingCounts[0]) || 1;
  const genreOf = (item: number) => {
    const rarest = movies[item].genres
      .filter((genre) => rowOf.has(genre))
      .sort((a, b) => (counts.get(a) as number) - (counts.get(b) as number))[0];
    return rowOf.get(rarest) ?? NO_GENRE;
  };
  const positions = new Uint16Array(2 * placed.length);
  placed.forEach((item, row) => {
    positions[2 * row] = Math.round(65535 * map.positions.data[2 * item]);
    positions[2 * row + 1] = Math.round(65535 * map.positions.data[2 * item + 1]);
  });
  return {
    positions,
    sizes: Uint8Array.from(placed, (item) => Math.round((255 * Math.log1p(ratingCounts[item])) / mostRated)),
    genres: Uint8Array.from(placed, genreOf),
    years: Uint16Array.from(placed, (item) => movies[item].year ?? 0),
    regions: Uint16Array.from(placed, (item) => map.regionOf[item]),
    movieIds: Uint32Array.from(placed, (item) => movies[item].movieId),
  };
}

function filmsOfRegions({ model: { map } }: Store, placed: Uint32Array): number[][] {
  const filmsOf = map.regions.map((): number[] => []);
  for (const item of placed) {
    for (let region: number | undefined = map.regionOf[item]; region !== undefined; ) {
      filmsOf[region].push(item);
      region = map.regions[region].parent;
    }
  }
  return filmsOf;
}

function neighborhoodOf({ model: { map } }: Store, region: number, films: readonly number[]): Neighborhood {
  const { data } = map.positions;
  const mean = (axis: number) => films.reduce((sum, item) => sum + data[2 * item + axis] / films.length, 0);
  const [x, y] = [mean(0), mean(1)];
  let [middle, least] = [0, Number.POSITIVE_INFINITY];
  for (const item of films) {
    const distance = Math.hypot(data[2 * item] - x, data[2 * item + 1] - y);
    if (distance < least) [middle, least] = [item, distance];
  }
  const { level, name, terms } = map.regions[region];
  return { region, level, name, terms, films: films.length, x: data[2 * middle], y: data[2 * middle + 1] };
}
