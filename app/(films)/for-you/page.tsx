import type { Route } from "next";
import { privatePage } from "@/app/(films)/account/private-page";
import { OwnNav } from "@/app/(films)/own-nav";
import { noteList } from "@/app/history/note";
import { ratingsOf, readOwn, readOwner } from "@/app/own";
import { Link } from "@/components/link";
import { MovieGrid } from "@/components/movie-grid";
import { FollowOwnFilms } from "@/components/own-films";
import { PredictedStars } from "@/components/predicted-stars";
import { recommendFor } from "@/lib/catalog/for-you";
import { LEAST_RATINGS } from "@/lib/catalog/predict-for";
import { loadStore } from "@/lib/catalog/store";
import type { FilmForYou, PredictedStars as Predicted } from "@/types/for-you";
import { FilmsToRate } from "./films-to-rate";
import { forYouHref } from "./list-href";
import { OwnWishLinks } from "./own-wish-links";
import { readOwnWishes, wantedBy } from "./wanted";

export const metadata = privatePage("For you");

const FILMS = 24;
const ROWS = { count: 3, films: 4 };

export default async function ForYouPage({ searchParams }: PageProps<"/for-you">) {
  const [store, own, owner] = [await loadStore(), await readOwn(), await readOwner()];
  const ratings = ratingsOf(own);
  const wishes = readOwnWishes(await searchParams);
  const { films, rows } = recommendFor(store, ratings, { isWanted: wantedBy(own, wishes), k: FILMS, rows: ROWS });
  const known = ratings.filter(({ movieId }) => store.itemOfMovie.has(movieId)).length;
  const missing = LEAST_RATINGS - known;
  await noteList({
    href: forYouHref(await searchParams),
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
            No account is needed: the star on a film opens what you can say of it.
          </p>
          <FilmsToRate store={store} own={own} path="/for-you" search={await searchParams} />
        </>
      ) : (
        <>
          <p className="mt-4 mb-6 max-w-prose text-muted">
            From your {known} ratings.{" "}
            <Link href={"/for-you/rate" as Route} className="text-ink underline underline-offset-4">
              Rate more films
            </Link>
            .{" "}
            {(!owner || owner.isVisitor) && (
              <>
                They are kept for this browser;{" "}
                <Link href={"/account/sign-up" as Route} className="text-ink underline underline-offset-4">
                  an account
                </Link>{" "}
                keeps them for you everywhere.
              </>
            )}
          </p>
          <OwnWishLinks wishes={wishes} />
          {films.length === 0 && <p className="mt-8">No film is left by these choices.</p>}
          <div className="mt-8">
            <h2 className="sr-only">Recommended films</h2>
            <MovieGrid movies={films.map(noted)} scored={false} ranked atTop below={predictionOf} />
          </div>
          {rows.map(({ because, films }) => (
            <section key={because.movieId} className="mt-14">
              <h2 className="mb-6 border-t border-line pt-5 text-3xl">Because you loved {because.title}</h2>
              <MovieGrid movies={films.map(noted)} scored={false} below={predictionOf} />
            </section>
          ))}
        </>
      )}
    </main>
  );
}

function predictionOf({ predicted }: { predicted?: Predicted }) {
  return predicted && <PredictedStars {...predicted} />;
}

/** A film with the ratings that speak most for it, in words. */
function noted({ because, score: _, ...film }: FilmForYou) {
  const names = because.map(({ title, rating }) => `${title} (★ ${rating})`);
  return { ...film, note: names.length > 0 ? `For your ${names.join(" and ")}` : "Well liked by most people" };
}
