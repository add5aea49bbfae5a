/** A film in words, as every layer above the numbers knows it. */
export interface Movie {
  movieId: number;
  /** As people say it: "The Matrix", not "Matrix, The (1999)". */
  title: string;
  year?: number;
  genres: string[];
  /** Other names the film is found by: translations, "a.k.a." names. */
  alternateTitles: string[];
  directors: string[];
  cast: string[];
  /** As IMDb writes it, "tt0114709". */
  imdbId?: string;
  tmdbId?: number;
}
