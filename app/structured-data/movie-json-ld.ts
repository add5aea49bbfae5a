import { movieHref } from "@/components/movie-href";
import { posterHref } from "@/components/poster-href";
import type { Movie } from "@/types/movie";
import type { MovieDetails, RatedMovie } from "@/types/recommendation";

const CONTEXT = "https://schema.org";

interface Ratings {
  /** Whether people gave the ratings; simulated ones are told to nobody as theirs. */
  genuine: boolean;
}

/** A film as schema.org's Movie: what is not known is left out. */
export function movieJsonLd(movie: MovieDetails, site: URL, { genuine }: Ratings) {
  return {
    "@context": CONTEXT,
    ...described(movie, site),
    image: new URL(`/og/movies/${movie.movieId}.png`, site).href,
    ...(movie.alternateTitles.length > 0 && { alternateName: movie.alternateTitles }),
    ...(movie.directors.length > 0 && { director: movie.directors.map(person) }),
    ...(movie.cast.length > 0 && { actor: movie.cast.map(person) }),
    ...(elsewhere(movie).length > 0 && { sameAs: elsewhere(movie) }),
    ...(genuine && movie.ratingMean !== undefined && { aggregateRating: rating(movie, movie.ratingMean) }),
  };
}

/** Films in their order as schema.org's ItemList. */
export function listJsonLd(name: string, movies: RatedMovie[], site: URL) {
  return {
    "@context": CONTEXT,
    "@type": "ItemList",
    name,
    numberOfItems: movies.length,
    itemListElement: movies.map((movie, place) => ({
      "@type": "ListItem",
      position: place + 1,
      item: { ...described(movie, site), image: new URL(posterHref(movie.movieId), site).href },
    })),
  };
}

function described(movie: Pick<Movie, "movieId" | "title" | "year" | "genres">, site: URL) {
  return {
    "@type": "Movie",
    name: movie.title,
    url: new URL(movieHref(movie), site).href,
    ...(movie.year !== undefined && { dateCreated: String(movie.year) }),
    ...(movie.genres.length > 0 && { genre: movie.genres }),
  };
}

function person(name: string) {
  return { "@type": "Person", name };
}

function rating({ ratingCount }: RatedMovie, ratingValue: number) {
  return { "@type": "AggregateRating", ratingValue, ratingCount, bestRating: 5, worstRating: 0.5 };
}

function elsewhere({ imdbId, tmdbId }: Pick<Movie, "imdbId" | "tmdbId">): string[] {
  return [
    ...(imdbId ? [`https://www.imdb.com/title/${imdbId}/`] : []),
    ...(tmdbId ? [`https://www.themoviedb.org/movie/${tmdbId}`] : []),
  ];
}
