import type { Metadata, Route } from "next";
import type { PageSearch } from "@/app/query/page-search";
import { shared } from "@/app/shared";
import { ChipLinks } from "@/components/chip-links";
import { titleWithYear } from "@/components/format";
import { Link } from "@/components/link";
import { MovieCard } from "@/components/movie-card";
import { MoviePicker } from "@/components/movie-picker";
import { Notices } from "@/components/notices";
import { compare } from "@/lib/catalog/compare";
import { ratedMovie } from "@/lib/catalog/movie-views";
import { recommend } from "@/lib/catalog/recommend";
import { loadStore, type Store } from "@/lib/catalog/store";
import { tellingPairs } from "@/lib/catalog/telling-pairs";
import { MODELS } from "@/types/recommendation";
import { Audiences } from "./audiences";
import { Likeness } from "./likeness";
import { type Pair, readFilms } from "./read-films";
import { Subjects } from "./subjects";
import { compareHref, keptFor } from "./url-state";

const SUGGESTIONS = 6;

export default async function ComparePage({ searchParams }: { searchParams: Promise<PageSearch> }) {
  const store = await loadStore();
  const { pair, notices } = readFilms(store, await searchParams);
  const [first, second] = pair;
  const comparison = first !== undefined && second !== undefined ? compare(store, first, second) : undefined;
  return (
    <main id="content" className="page pt-10">
      <h1 className="max-w-5xl text-[clamp(2.25rem,5.5vw,4rem)] leading-[1.02] [overflow-wrap:anywhere]">
        {comparison
          ? `${comparison.films[0].title} beside ${comparison.films[1].title}`
          : "Which two films shall we compare?"}
      </h1>
      <Notices
        notices={notices.map(({ text, perhaps }) => ({
          text,
          perhaps: perhaps?.map((movie) => ({
            name: titleWithYear(movie),
            href: hrefWith(store, pair, movie.movieId),
          })),
        }))}
      />
      <h2 className="sr-only">The two films</h2>
      <div className="mt-8 grid grid-cols-2 gap-x-3 sm:gap-x-14">
        {pair.map((item, place) => (
          <Film key={PLACES[place]} store={store} item={item} place={place} />
        ))}
      </div>
      <div className="mt-5 grid grid-cols-1 gap-x-14 gap-y-3 sm:grid-cols-2">
        {pair.map((item, place) => (
          <MoviePicker
            key={PLACES[place]}
            size="small"
            label={nameOfField(store, item, place)}
            placeholder={nameOfField(store, item, place)}
            button={item === undefined ? "Choose" : "Change"}
            action="/compare"
            keep={keptFor(place, idsOf(store, pair))}
          />
        ))}
      </div>
      {comparison ? (
        <>
          <Likeness comparison={comparison} store={store} />
          <Subjects comparison={comparison} />
          <Audiences comparison={comparison} />
        </>
      ) : (
        <Suggestions store={store} known={first ?? second} />
      )}
    </main>
  );
}

export async function generateMetadata({ searchParams }: { searchParams: Promise<PageSearch> }): Promise<Metadata> {
  const store = await loadStore();
  const [first, second] = readFilms(store, await searchParams).pair;
  if (first === undefined || second === undefined) return { title: "Compare two films", robots: { index: false } };
  const [a, b] = [store.model.movies[first], store.model.movies[second]];
  const title = `${titleWithYear(a)} beside ${titleWithYear(b)}`;
  const description = `Where ${a.title} and ${b.title} agree and part: subject, people, audience and ratings.`;
  const path = compareHref(a.movieId, b.movieId);
  return { title, ...shared({ title, description, path, image: `/og${path}` }) };
}

const PLACES = ["first", "second"];

function nameOfField(store: Store, item: number | undefined, place: number): string {
  return item === undefined ? `The ${PLACES[place]} film` : `Instead of ${store.model.movies[item].title}`;
}

function idsOf({ model }: Store, pair: Pair) {
  return pair.map((item) => (item === undefined ? undefined : model.movies[item].movieId));
}

/** Where a film leads that takes an empty place. */
function hrefWith(store: Store, pair: Pair, movieId: number): Route {
  const [first, second] = idsOf(store, pair);
  if (first !== undefined) return compareHref(first, movieId);
  return second === undefined ? (`/compare?movies=${movieId}` as Route) : compareHref(movieId, second);
}

function Film({ store, item, place }: { store: Store; item: number | undefined; place: number }) {
  if (item === undefined) return <div />;
  return (
    <div className={`max-w-80 border-t-4 pt-4 ${place === 0 ? "border-seed" : "border-accent"}`}>
      <MovieCard movie={ratedMovie(store, item)} />
    </div>
  );
}

/** Films to go on with: those like the one that is named. */
function Suggestions({ store, known }: { store: Store; known: number | undefined }) {
  const { movies } = store.model;
  if (known === undefined) {
    return (
      <section className="mt-10">
        <h2 className="text-2xl">Alike in audience, unlike in subject</h2>
        <p className="mt-1 mb-4 text-muted">
          Well-known films whose audiences are more alike than what they are about.{" "}
          <Link href="/browse" className="text-ink underline underline-offset-4">
            Browse films
          </Link>
        </p>
        <ChipLinks
          chips={tellingPairs(store).map(([a, b]) => ({
            name: `${titleWithYear(a)} beside ${titleWithYear(b)}`,
            href: compareHref(a.movieId, b.movieId),
          }))}
        />
      </section>
    );
  }
  const { movieId, title } = movies[known];
  const { recommendations } = recommend(store, [known], MODELS[0], SUGGESTIONS);
  return (
    <section className="mt-10">
      <h2 className="mb-4 text-2xl">Beside {title}</h2>
      <ChipLinks
        chips={recommendations.map((movie) => ({
          name: titleWithYear(movie),
          href: compareHref(movieId, movie.movieId),
        }))}
      />
    </section>
  );
}
