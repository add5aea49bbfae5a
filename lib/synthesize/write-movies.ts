import { uniformGenerator } from "@/lib/linalg/random";
import type { ByteWriter } from "./byte-writer";
import type { Films } from "./films";
import { genreDrawer } from "./genres";
import type { Shape } from "./shape";
import { streamSeed } from "./streams";
import { drawTitle } from "./titles";
import { toCell } from "./write-file";

/** Rows of movies.csv. */
export function writeMovies(writer: ByteWriter, { until }: Shape, films: Films, seed: number): void {
  const uniform = uniformGenerator(streamSeed(seed, "words"));
  const drawGenres = genreDrawer(films, streamSeed(seed, "words"));
  const lastYear = new Date(until * 1000).getUTCFullYear();
  films.movieIds.forEach((movieId, film) => {
    writer.text(`${movieId},${toCell(drawTitle(lastYear, uniform))},${drawGenres(film, uniform)}\n`);
  });
}

/** One film in six hundred has no page at TMDB. */
const WITHOUT_TMDB = 1 / 600;
const IMDB_STEP = 30;

/** Rows of links.csv: no id twice. */
export function writeLinks(writer: ByteWriter, { movieIds }: Films, seed: number): void {
  const uniform = uniformGenerator(streamSeed(seed, "links"));
  movieIds.forEach((movieId, film) => {
    const imdbId = 1 + film * IMDB_STEP + Math.floor(IMDB_STEP * uniform());
    const tmdbId = uniform() < WITHOUT_TMDB ? "" : 2 + film * 7 + Math.floor(7 * uniform());
    writer.text(`${movieId},${String(imdbId).padStart(7, "0")},${tmdbId}\n`);
  });
}
