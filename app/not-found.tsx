import type { Metadata } from "next";
import { MovieCard } from "@/components/movie-card";
import { MovieGrid } from "@/components/movie-grid";
import { SiteHeader } from "@/components/site-header";
import { popularMovies } from "@/lib/catalog/highlights";
import { loadStore } from "@/lib/catalog/store";

export const metadata: Metadata = { title: "Not found" };

export default async function NotFound() {
  const movies = popularMovies(await loadStore(), 4);
  return (
    <>
      <SiteHeader />
      <main id="content" className="page py-16">
        <h1 className="text-[clamp(2.25rem,5.5vw,4rem)] leading-none">This reel is missing</h1>
        <p className="mt-4 max-w-xl text-muted">
          There is no page at this address. Look for the film by its name above, or go on with one of these.
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
    </>
  );
}
