import type { Metadata } from "next";
import { Header } from "@/app/header";
import { shared } from "@/app/shared";
import { MovieGrid } from "@/components/movie-grid";
import { MoviePicker } from "@/components/movie-picker";
import { StartFrom } from "@/components/start-from";
import { highlyRatedMovies, popularMovies } from "@/lib/catalog/highlights";
import { loadStore } from "@/lib/catalog/store";
import type { RatedMovie } from "@/types/recommendation";

export const metadata: Metadata = shared({
  title: "Find the film after the film you loved",
  description: "Name a film you love and find the ones most like it, by what they are about and by who loves them.",
  path: "/",
});

export default async function StartPage() {
  const store = await loadStore();
  const popular = popularMovies(store, 12);
  const highlyRated = highlyRatedMovies(store, 12);
  return (
    <>
      <Header search={false} />
      <main id="content" className="page">
        <section className="py-16 md:py-24">
          <h1 className="max-w-4xl text-[clamp(2.75rem,8vw,5.5rem)] leading-[0.98]">
            Find the film after the film you loved
          </h1>
          <div className="mt-10 max-w-2xl">
            <MoviePicker
              label="A film you love, by any of its names"
              placeholder="Name a film"
              button="Recommend"
              action="/recommend"
            />
            <StartFrom movies={popular.slice(0, 3)} />
          </div>
        </section>
        <MovieSection title="Most rated" movies={popular} atTop />
        <MovieSection title="Highest rated" movies={highlyRated} />
      </main>
    </>
  );
}

function MovieSection({ title, movies, atTop }: { title: string; movies: RatedMovie[]; atTop?: boolean }) {
  return (
    <section className="mt-14">
      <h2 className="mb-6 border-t border-line pt-5 text-3xl">{title}</h2>
      <MovieGrid movies={movies} atTop={atTop} />
    </section>
  );
}
