import type { Metadata, Route } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { GenreLinks, PeopleLinks, tagChips } from "@/app/(films)/catalog-links";
import { CompareLink } from "@/app/(films)/compare-link";
import { FilmReviews } from "@/app/(films)/reviews/film-reviews";
import { noteOpening } from "@/app/history/note";
import { ratingsOf, readOwn } from "@/app/own";
import { decodeSegment } from "@/app/query/decode-segment";
import { shared } from "@/app/shared";
import { JsonLd } from "@/app/structured-data/json-ld";
import { movieJsonLd } from "@/app/structured-data/movie-json-ld";
import { ChipLinks } from "@/components/chip-links";
import { titleWithYear } from "@/components/format";
import { Link } from "@/components/link";
import { MovieGrid } from "@/components/movie-grid";
import { movieHref, movieIdOfSlug } from "@/components/movie-href";
import { FollowOwnFilms } from "@/components/own-films";
import { PosterBanner } from "@/components/poster";
import { placeOf } from "@/lib/catalog/film-map";
import { movieDetails } from "@/lib/catalog/movie-views";
import { predictFor } from "@/lib/catalog/predict-for";
import { recommend } from "@/lib/catalog/recommend";
import { loadStore, type Store } from "@/lib/catalog/store";
import { withoutUnwanted } from "@/lib/catalog/tuning";
import { MODELS, type MovieDetails } from "@/types/recommendation";
import { Audience } from "./audience";
import { ByEngine } from "./by-engine";
import { OwnSay } from "./own-say";

const SIMILAR = 12;
const ESTIMATED = "Estimated tags: they follow from what else is known of the film, such as its genres and ratings.";

export default async function MoviePage({ params }: PageProps<"/movies/[movie]">) {
  const slug = decodeSegment((await params).movie);
  const [store, own] = [await loadStore(), await readOwn()];
  const item = store.itemOfMovie.get(movieIdOfSlug(slug) ?? -1);
  if (item === undefined) notFound();
  const movie = movieDetails(store, item);
  if (movieHref(movie) !== `/movies/${slug}`) permanentRedirect(encodeURI(movieHref(movie)) as Route);
  await noteOpening(movie.movieId);
  const { dataset } = store.model.manifest;
  const predicted = predictFor(store, ratingsOf(own), [item])?.[0];
  const tuning = withoutUnwanted(own);
  const { recommendations, notice } = recommend(store, [item], MODELS[0], SIMILAR, true, tuning);
  return (
    <main id="content">
      <JsonLd dataOf={(site) => movieJsonLd(movie, site, { genuine: !dataset.ratingsSimulated })} />
      <FollowOwnFilms />
      <Hero movie={movie} />
      <div className="page grid grid-cols-1 gap-x-14 gap-y-10 pt-10 md:grid-cols-[minmax(0,22rem)_1fr] md:grid-rows-[auto_1fr]">
        <OwnSay movieId={movie.movieId} title={movie.title} own={own.get(movie.movieId)} predicted={predicted} />
        <div className="md:col-start-2 md:row-span-2 md:row-start-1">
          <About movie={movie} store={store} />
        </div>
        <Audience movie={movie} globalMean={dataset.globalMean} />
      </div>
      <section className="page mt-16">
        <div className="mb-6 flex flex-wrap items-baseline justify-between gap-3 border-t border-line pt-5">
          <h2 className="text-3xl">Films like it</h2>
          <Link
            href={`/recommend?movie=${movie.movieId}`}
            className="py-1 text-sm underline decoration-2 underline-offset-4 decoration-line hover:decoration-accent"
          >
            Tune, compare and see the figures
          </Link>
        </div>
        {notice && <p className="mb-6 text-sm text-muted">{notice}</p>}
        <MovieGrid
          movies={recommendations}
          below={({ movieId, title }) => <CompareLink movieIds={[movie.movieId, movieId]} title={title} />}
        />
      </section>
      <FilmReviews movie={movie} />
      <ByEngine store={store} item={item} movieId={movie.movieId} tuning={tuning} />
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
    ...shared({
      title,
      description: `Films like ${title}, how it was rated, and what it is about.`,
      path: encodeURI(movieHref(movie)),
      image: `/og/movies/${movie.movieId}.png`,
      type: "video.movie",
    }),
  };
}

function Hero({ movie }: { movie: MovieDetails }) {
  return (
    <header className="title-card grid min-h-[26rem] md:min-h-[30rem] *:[grid-area:1/1]">
      <PosterBanner movieId={movie.movieId} />
      <div className="scrim relative self-end md:[--fade:7rem]">
        <div className="page pb-8 md:pb-12">
          <p className="tabular-nums">{movie.year ?? "Year unknown"}</p>
          <h1 className="mt-2 max-w-5xl text-[clamp(2.5rem,7vw,5.25rem)] leading-none [overflow-wrap:anywhere]">
            {movie.title}
          </h1>
          {movie.alternateTitles.length > 0 && <p className="mt-3">Also known as {movie.alternateTitles.join(", ")}</p>}
          <p className="mt-5">
            <GenreLinks genres={movie.genres} />
          </p>
        </div>
      </div>
    </header>
  );
}

function About({ movie, store }: { movie: MovieDetails; store: Store }) {
  const onMap = placeOf(store, store.itemOfMovie.get(movie.movieId) as number) !== undefined;
  return (
    <section aria-label="About the film">
      <dl className="grid gap-x-8 gap-y-1 sm:grid-cols-[auto_1fr] md:grid-cols-1 lg:grid-cols-[auto_1fr] [&>dd]:mb-3">
        {movie.directors.length > 0 && (
          <Fact name="Directed by">
            <PeopleLinks store={store} names={movie.directors} />
          </Fact>
        )}
        {movie.cast.length > 0 && (
          <Fact name="With">
            <PeopleLinks store={store} names={movie.cast} />
          </Fact>
        )}
        {movie.tags.length > 0 && (
          <Fact name="What it is about">
            {movie.tagsEstimated && <p className="mb-2 text-sm text-muted">{ESTIMATED}</p>}
            <ChipLinks chips={tagChips(store, movie.tags)} />
          </Fact>
        )}
        <Elsewhere movie={movie} />
      </dl>
      <p className="no-print mt-8 flex flex-wrap items-center gap-x-6 gap-y-3">
        <Link
          href={`/recommend?movie=${movie.movieId}`}
          className="inline-block rounded-full bg-accent px-6 py-3 font-medium text-paper hover:opacity-90"
        >
          Recommend films like this
        </Link>
        {onMap && (
          <Link
            href={`/map?movie=${movie.movieId}`}
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
