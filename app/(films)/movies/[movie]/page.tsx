import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound, permanentRedirect } from "next/navigation";
import { titleWithYear } from "@/components/format";
import { MovieGrid } from "@/components/movie-grid";
import { movieHref, movieIdOfSlug } from "@/components/movie-href";
import { titleCardStyle } from "@/components/title-card-style";
import { placeOf } from "@/lib/catalog/film-map";
import { movieDetails } from "@/lib/catalog/movie-views";
import { recommend } from "@/lib/catalog/recommend";
import { loadStore } from "@/lib/catalog/store";
import { MODELS, type MovieDetails } from "@/types/recommendation";
import { Audience } from "./audience";

const SIMILAR = 12;
const ESTIMATED = "Estimated tags: they follow from what else is known of the film, such as its genres and ratings.";

export default async function MoviePage({ params }: PageProps<"/movies/[movie]">) {
  const slug = decode((await params).movie);
  const store = await loadStore();
  const item = store.itemOfMovie.get(movieIdOfSlug(slug) ?? -1);
  if (item === undefined) notFound();
  const movie = movieDetails(store, item);
  if (movieHref(movie) !== `/movies/${slug}`) permanentRedirect(encodeURI(movieHref(movie)) as Route);
  const { recommendations, notice } = recommend(store, [item], MODELS[0], SIMILAR, true);
  return (
    <main id="content">
      <Hero movie={movie} />
      <div className="page grid gap-x-14 gap-y-10 pt-10 md:grid-cols-[minmax(0,22rem)_1fr]">
        <Audience movie={movie} globalMean={store.model.manifest.dataset.globalMean} />
        <About movie={movie} tagSource={store.model.manifest.tagSource} onMap={placeOf(store, item) !== undefined} />
      </div>
      <section className="page mt-16">
        <div className="mb-6 flex flex-wrap items-baseline justify-between gap-3 border-t border-line pt-5">
          <h2 className="text-3xl">Films like it</h2>
          <Link
            href={`/recommend?movie=${movie.movieId}`}
            prefetch={false}
            className="py-1 text-sm underline decoration-2 underline-offset-4 decoration-line hover:decoration-accent"
          >
            Tune, compare and see the figures
          </Link>
        </div>
        {notice && <p className="mb-6 text-sm text-muted">{notice}</p>}
        <MovieGrid movies={recommendations} />
      </section>
    </main>
  );
}

export async function generateMetadata({ params }: PageProps<"/movies/[movie]">): Promise<Metadata> {
  const store = await loadStore();
  const item = store.itemOfMovie.get(movieIdOfSlug((await params).movie) ?? -1);
  if (item === undefined) return { title: "No such film" };
  const movie = store.model.movies[item];
  const title = titleWithYear(movie);
  return {
    title,
    description: `Films like ${title}, how it was rated, and the tags people gave it.`,
    alternates: { canonical: encodeURI(movieHref(movie)) },
  };
}

/** The slug as people read it; a broken escape stays as it is and matches no film's. */
function decode(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

function Hero({ movie }: { movie: MovieDetails }) {
  return (
    <header style={titleCardStyle(movie)} className="title-card">
      <div className="page flex min-h-72 flex-col justify-end py-10 md:min-h-96 md:py-14">
        <p className="tabular-nums text-white/85">{movie.year ?? "Year unknown"}</p>
        <h1 className="mt-2 max-w-5xl text-[clamp(2.5rem,7vw,5.25rem)] leading-none [overflow-wrap:anywhere]">
          {movie.title}
        </h1>
        {movie.alternateTitles.length > 0 && (
          <p className="mt-3 text-white/85">Also known as {movie.alternateTitles.join(", ")}</p>
        )}
        <p className="mt-5 text-white/90">{movie.genres.join(" · ") || "No genres listed"}</p>
      </div>
    </header>
  );
}

function About({ movie, tagSource, onMap }: { movie: MovieDetails; tagSource: string; onMap: boolean }) {
  return (
    <section aria-label="About the film">
      <dl className="grid gap-x-8 gap-y-1 sm:grid-cols-[auto_1fr] md:grid-cols-1 lg:grid-cols-[auto_1fr] [&>dd]:mb-3">
        {movie.directors.length > 0 && <Fact name="Directed by">{movie.directors.join(", ")}</Fact>}
        {movie.cast.length > 0 && <Fact name="With">{movie.cast.join(", ")}</Fact>}
        {movie.tags.length > 0 && (
          <Fact name={tagSource === "genome" || movie.tagsEstimated ? "What it is about" : "Tagged by viewers"}>
            {movie.tagsEstimated && <p className="mb-2 text-sm text-muted">{ESTIMATED}</p>}
            <ul className="flex flex-wrap gap-2">
              {movie.tags.map(({ tag }) => (
                <li key={tag} className="rounded-full border border-line bg-card px-3 py-1 text-sm">
                  {tag}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        <Elsewhere movie={movie} />
      </dl>
      <p className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-3">
        <Link
          href={`/recommend?movie=${movie.movieId}`}
          prefetch={false}
          className="inline-block rounded-full bg-accent px-6 py-3 font-medium text-paper hover:opacity-90"
        >
          Recommend films like this
        </Link>
        {onMap && (
          <Link
            href={`/map?movie=${movie.movieId}`}
            prefetch={false}
            className="py-1 text-sm underline decoration-2 underline-offset-4 decoration-line hover:decoration-accent"
          >
            On the map
          </Link>
        )}
      </p>
    </section>
  );
}

function Elsewhere({ movie: { imdbId, tmdbId } }: { movie: MovieDetails }) {
  if (!imdbId && !tmdbId) return null;
  const style = "underline decoration-line decoration-2 underline-offset-4 hover:decoration-accent";
  return (
    <Fact name="Elsewhere">
      <span className="flex gap-5">
        {imdbId && (
          <a className={style} href={`https://www.imdb.com/title/${imdbId}/`}>
            IMDb
          </a>
        )}
        {tmdbId && (
          <a className={style} href={`https://www.themoviedb.org/movie/${tmdbId}`}>
            TMDB
          </a>
        )}
      </span>
    </Fact>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="pt-1 text-sm text-muted">{name}</dt>
      <dd className="leading-relaxed">{children}</dd>
    </>
  );
}
