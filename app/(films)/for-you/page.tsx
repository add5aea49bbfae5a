import type { Route } from "next";
import { privatePage } from "@/app/(films)/account/private-page";
import { NoFilms } from "@/app/(films)/filters/no-films";
import { OwnNav } from "@/app/(films)/own-nav";
import { NO_WISHES, type WishHref } from "@/app/(films)/tuning/wish-state";
import { workbenchFigures } from "@/app/(films)/tuning/workbench-figures";
import { noteList } from "@/app/history/note";
import { ratingsOf, readOwn, readOwner } from "@/app/own";
import { Link } from "@/components/link";
import { MovieGrid } from "@/components/movie-grid";
import { Notices } from "@/components/notices";
import { FollowOwnFilms } from "@/components/own-films";
import { PredictedStars } from "@/components/predicted-stars";
import { loosen } from "@/lib/catalog/filter-counts";
import { lovedFilms, recommendFor } from "@/lib/catalog/for-you";
import { LEAST_RATINGS } from "@/lib/catalog/predict-for";
import { loadStore } from "@/lib/catalog/store";
import type { Tuning } from "@/lib/catalog/tuning";
import type { FilmForYou, PredictedStars as Predicted } from "@/types/for-you";
import { FilmsToRate } from "./films-to-rate";
import { readState } from "./read-state";
import { ShownWishes, TuningPanel } from "./tuning";
import { forYouHref } from "./url-state";

export const metadata = privatePage("For you");

const FILMS = 24;
/** Loved films whose tags and people the workbench offers. */
const SEEDS = 10;
const ROWS = { count: 3, films: 4 };

export default async function ForYouPage({ searchParams }: PageProps<"/for-you">) {
  const [store, own, owner] = [await loadStore(), await readOwn(), await readOwner()];
  const ratings = ratingsOf(own);
  const { state, tuning, notices } = readState(store, await searchParams, own);
  const { films, rows, fitting } = recommendFor(store, ratings, { tuning, k: FILMS, rows: ROWS });
  const fittingWith = (other: Tuning) => recommendFor(store, ratings, { tuning: other, k: 1 }).fitting;
  const hrefOf: WishHref = (change) => forYouHref(state, change);
  const known = ratings.filter(({ movieId }) => store.itemOfMovie.has(movieId)).length;
  const missing = LEAST_RATINGS - known;
  await noteList({
    href: forYouHref(state),
    title: `For you, from ${known} ratings`,
    films: [films, ...rows.map((row) => row.films)].flat(),
  });
  return (
    <main id="content" className="page pt-10">
      <OwnNav here="/for-you" />
      <FollowOwnFilms />
      <h1 className="text-[clamp(2.25rem,5.5vw,4rem)] leading-none">For you</h1>
      {missing > 0 ? (
        <>
          <p className="mt-4 mb-8 max-w-prose text-muted" role="status">
            Rate {missing === 1 ? "one more film" : `${missing} films`} that you have seen, and this page becomes yours.
            No account is needed: <span className="needs-script">use the star on a film</span>
            <span className="no-script">open a film’s page</span>.
          </p>
          <FilmsToRate store={store} own={own} path="/for-you" search={await searchParams} />
        </>
      ) : (
        <>
          <Introduction known={known} isVisitor={!owner || owner.isVisitor} />
          <Notices notices={notices} />
          <div className="mt-8 gap-12 lg:grid lg:grid-cols-[17rem_minmax(0,1fr)]">
            <TuningPanel
              state={state}
              figures={workbenchFigures(store, lovedFilms(store, ratings, SEEDS), tuning, state, own)}
            />
            <div id="panel" className="min-w-0">
              <ShownWishes state={state} fitting={fitting} />
              <section aria-label="Recommended films" className="mt-8 lg:first:mt-0">
                <h2 className="sr-only">Recommended films</h2>
                {films.length === 0 && (
                  <NoFilms
                    loosened={loosen(tuning.filters, (filters) => fittingWith({ ...tuning, filters }))}
                    hrefOf={hrefOf}
                    startOver={hrefOf(NO_WISHES)}
                  />
                )}
                <MovieGrid movies={films.map(noted)} scored={false} ranked atTop below={predictionOf} />
              </section>
              {rows.map(({ because, films }) => (
                <section key={because.movieId} className="mt-14">
                  <h2 className="mb-6 border-t border-line pt-5 text-3xl">Because you loved {because.title}</h2>
                  <MovieGrid movies={films.map(noted)} scored={false} below={predictionOf} />
                </section>
              ))}
            </div>
          </div>
        </>
      )}
    </main>
  );
}

/** What the list is made from, and how to make more of it. */
function Introduction({ known, isVisitor }: { known: number; isVisitor: boolean }) {
  const style = "text-ink underline underline-offset-4";
  return (
    <p className="mt-4 mb-6 max-w-prose text-muted">
      From your {known} ratings.{" "}
      <Link href="/for-you/rate" className={style}>
        Rate more films
      </Link>
      .{" "}
      {isVisitor && (
        <>
          They are kept for this browser;{" "}
          <Link href={"/account/sign-up" as Route} className={style}>
            an account
          </Link>{" "}
          keeps them for you everywhere.
        </>
      )}
    </p>
  );
}

function predictionOf({ predicted }: { predicted?: Predicted }) {
  return predicted && <PredictedStars {...predicted} />;
}

/** A film with the ratings that speak most for it, in words. */
function noted({ because, score: _, ...film }: FilmForYou) {
  const names = because.map(({ title, rating }) => `${title} (★\u00a0${rating})`);
  return { ...film, note: names.length > 0 ? `For your ${names.join(" and ")}` : "Well liked by most people" };
}
