/** How many of each thing a data set holds. */
export interface Shape {
  ratings: number;
  users: number;
  films: number;
  /** Films that at least one person rated. */
  ratedFilms: number;
  largestMovieId: number;
  tagApplications: number;
  /** Films with genome scores; 0 for a data set without a genome. */
  genomeFilms: number;
  genomeTags: number;
  /** Seconds since 1970 between which people rate. */
  from: number;
  until: number;
}

export type ShapeName = keyof typeof SHAPES;

/** Counts of GroupLens's README files; those of rated films are not in them and may be off by a few. */
export const SHAPES = {
  "ml-25m": {
    ratings: 25_000_095,
    users: 162_541,
    films: 62_423,
    ratedFilms: 59_047,
    largestMovieId: 209_171,
    tagApplications: 1_093_360,
    genomeFilms: 13_816,
    genomeTags: 1128,
    from: Date.UTC(1996, 0, 1) / 1000,
    until: Date.UTC(2019, 10, 21) / 1000,
  },
  "ml-32m": {
    ratings: 32_000_204,
    users: 200_948,
    films: 87_585,
    ratedFilms: 84_432,
    largestMovieId: 292_757,
    tagApplications: 2_000_072,
    genomeFilms: 0,
    genomeTags: 0,
    from: Date.UTC(1996, 0, 1) / 1000,
    until: Date.UTC(2023, 9, 12) / 1000,
  },
} satisfies Record<string, Shape>;

/** Everyone in MovieLens rated at least 20 films. */
export const LEAST_RATINGS = 20;
const LEAST_FILMS = 100;
const LEAST_USERS = 20;
const LEAST_GENOME_TAGS = 20;

/**
 * A data set's shape with every count times `scale`, but at least 100 films, 20 users and 20 genome tags. Ratings grow
 * with the area of users x films, so that below about 1/150 they would not fit: they fill a third of it at most.
 * @param scale above 0 and at most 1; at 1 the shape is exact
 */
export function scaledShape(name: ShapeName, scale: number): Shape {
  const full: Shape = SHAPES[name];
  const scaled = (count: number, least = 0) => Math.min(count, Math.max(least, Math.round(count * scale)));
  const users = scaled(full.users, LEAST_USERS);
  const films = scaled(full.films, LEAST_FILMS);
  const ratedFilms = Math.round((full.ratedFilms * films) / full.films);
  const room = Math.floor((users * ratedFilms) / 3);
  return {
    ...full,
    users,
    films,
    ratedFilms,
    ratings: Math.min(room, scaled(full.ratings, LEAST_RATINGS * users)),
    largestMovieId: scaled(full.largestMovieId, 3 * films),
    tagApplications: scaled(full.tagApplications, 1),
    genomeFilms: Math.round((full.genomeFilms * films) / full.films),
    genomeTags: scaled(full.genomeTags, LEAST_GENOME_TAGS),
  };
}
