import { headers } from "next/headers";
import { MovieCard } from "@/components/movie-card";
import { MovieGrid } from "@/components/movie-grid";
import { popularMovies } from "@/lib/catalog/highlights";
import { ratedMovie } from "@/lib/catalog/movie-views";
import { searchMovies } from "@/lib/catalog/search";
import { loadStore } from "@/lib/catalog/store";

const SUGGESTIONS = 4;

/** Suggests the films whose names are like the words of the address. */
export default async function MovieNotFound() {
  const store = await loadStore();
  const words = wordsOfPath((await headers()).get("x-pathname") ?? "");
  const near = searchMovies(store, words, SUGGESTIONS).map((item) => ratedMovie(store, item));
  const movies = near.length > 0 ? near : popularMovies(store, SUGGESTIONS);
  return (
    <main id="content" className="page py-16">
      <h1 className="text-[clamp(2.25rem,5.5vw,4rem)] leading-none">This film is not in the catalog</h1>
      <p className="mt-4 max-w-xl text-muted">
        {near.length > 0 ? "Perhaps it is one of these, or " : "Start from one of these, or "}
        look for it by its name above.
      </p>
      <div className="mt-12">
        <h2 className="sr-only">Films to go on with</h2>
        <MovieGrid>
          {movies.map((movie) => (
            <li key={movie.movieId}>
              <MovieCard movie={movie} />
            </li>
          ))}
        </MovieGrid>
      </div>
    </main>
  );
}

/** "/movies/9-the-mattrix" -> "the mattrix" */
function wordsOfPath(path: string): string {
  const slug = path.split("/").at(-1) ?? "";
  return slug
    .replace(/%[0-9A-F]{2}/gi, " ")
    .replace(/^\d+-?/, "")
    .replaceAll("-", " ");
}
