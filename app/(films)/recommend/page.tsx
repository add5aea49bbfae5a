import type { Metadata } from "next";
import { NO_OWN_CHOICES } from "@/app/(films)/filters/filter-state";
import { NoFilms } from "@/app/(films)/filters/no-films";
import { hasWishes, NO_WISHES } from "@/app/(films)/tuning/wish-state";
import { workbenchFigures } from "@/app/(films)/tuning/workbench-figures";
import { follows } from "@/app/follows";
import { noteList } from "@/app/history/note";
import { readOwn } from "@/app/own";
import { shared } from "@/app/shared";
import { cardOf } from "@/components/card-of";
import { ENGINES } from "@/components/engines";
import { plural, titleWithYear } from "@/components/format";
import { Notices } from "@/components/notices";
import { FollowOwnFilms } from "@/components/own-films";
import { whyFigures } from "@/components/why-figures";
import { countPassing, type FilmFilters } from "@/lib/catalog/film-filters";
import { loosen } from "@/lib/catalog/filter-counts";
import { popularMovies } from "@/lib/catalog/highlights";
import { ratedMovie } from "@/lib/catalog/movie-views";
import { recommend } from "@/lib/catalog/recommend";
import { loadStore, type Store } from "@/lib/catalog/store";
import { isBent, type Tuning } from "@/lib/catalog/tuning";
import type { ModelName, RatedMovie, Recommendations } from "@/types/recommendation";
import { Analytics } from "./analytics";
import { Controls } from "./controls";
import { EmptyState } from "./empty-state";
import { ListJsonLd, previewHref } from "./list-json-ld";
import { listTitle } from "./list-title";
import { readState } from "./read-state";
import { RecommendationTable } from "./recommendation-table-lazy";
import { RecommendedFilms } from "./recommended-films";
import { type NamedMovie, Seeds } from "./seeds";
import { TabLinks } from "./tab-links";
import { ShownWishes, TuningPanel } from "./tuning";
import { type RecommendState, recommendHref, TABS } from "./url-state";

type Search = PageProps<"/recommend">["searchParams"];

/** Well-known films for who named none. */
const SUGGESTIONS = 3;

export default async function RecommendPage({ searchParams }: { searchParams: Search }) {
  const [store, own] = [await loadStore(), await readOwn()];
  const { seeds, notices, state, tuning } = readState(store, await searchParams, own);
  if (seeds.length === 0) return <EmptyState notices={notices} movies={popularMovies(store, SUGGESTIONS)} />;
  const answer = recommend(store, seeds, state.model, state.k, state.tab === TABS[0], tuning);
  const avoided = tuning.avoid.map((item) => ratedMovie(store, item));
  const { seeds: liked, recommendations: films } = answer;
  if (state.tab === TABS[0]) await noteList({ href: recommendHref(state), title: listTitle(liked, avoided), films });
  return (
    <main id="content" className="folds page pt-10">
      <FollowOwnFilms />
      <ListJsonLd answer={answer} />
      <Seeds seeds={answer.seeds.map(named)} avoided={avoided.map(named)} state={state} />
      <Notices notices={[...(answer.notice ? [{ text: answer.notice }] : []), ...notices]} />
      <Controls state={state} used={answer.model} />
      <ListStatus answer={answer} avoided={avoided} />
      <div className="around-fold mt-6 gap-12 lg:grid lg:grid-cols-[17rem_minmax(0,1fr)]">
        <TuningPanel state={state} figures={workbenchFigures(store, seeds, tuning, state, own)} />
        <div className="min-w-0">
          <TabLinks state={state} />
          <ShownWishes state={state} fitting={answer.fitting} />
          <section id="panel" role="tabpanel" aria-labelledby={`tab-${state.tab}`} className="pt-8">
            <Panel store={store} answer={answer} state={state} tuning={tuning} />
          </section>
        </div>
      </div>
    </main>
  );
}

type PanelProps = { store: Store; answer: Recommendations; state: RecommendState; tuning: Tuning };

function Panel({ store, answer, state, tuning }: PanelProps) {
  if (answer.recommendations.length === 0 && hasWishes(state)) {
    const seeds = answer.seeds.map(({ movieId }) => store.itemOfMovie.get(movieId) as number);
    const fittingWith = (filters: FilmFilters) =>
      recommend(store, seeds, answer.model, 1, false, { ...tuning, filters }).fitting ?? countPassing(store, filters);
    return (
      <NoFilms
        loosened={loosen(tuning.filters, fittingWith)}
        hrefOf={(change) => recommendHref(state, change)}
        startOver={recommendHref(state, { ...NO_WISHES, not: state.not })}
      />
    );
  }
  if (state.tab === "analytics") return <Analytics store={store} answer={answer} />;
  if (state.tab === "table") return <RecommendationTable movies={answer.recommendations} />;
  const isLikeness = COMPARING.includes(answer.model) && !isBent(tuning);
  return (
    <>
      <h2 className="sr-only">Recommended films</h2>
      <RecommendedFilms
        films={answer.recommendations.map((film) => ({
          ...cardOf(film, isLikeness),
          ...(film.explanation && { why: whyFigures(film.score, film.explanation) }),
        }))}
        state={state}
      />
    </>
  );
}

export async function generateMetadata({ searchParams }: { searchParams: Search }): Promise<Metadata> {
  const store = await loadStore();
  const { seeds, state } = readState(store, await searchParams);
  if (seeds.length === 0) return { title: "Recommendations", robots: { index: false } };
  const names = seeds.map((seed) => titleWithYear(store.model.movies[seed]));
  const title = `Films like ${names.join(", ")}`;
  return {
    title,
    ...shared({
      title,
      description: `${state.k} films like ${names.join(", ")}, with how people rated them.`,
      path: recommendHref(state, { tab: "recommendations", ...NO_OWN_CHOICES }),
      image: previewHref(state.movies),
    }),
    ...((await follows()) && { openGraph: null, twitter: null }),
  };
}

/** Engines whose scores say how like two films are; the others' only order. */
const COMPARING: ModelName[] = ["hybrid", "content", "collaborative"];

/** What a link to a film needs. */
function named({ movieId, title, year }: RatedMovie): NamedMovie {
  return { movieId, title, year };
}

/** What came, told to those who do not see it come. */
function ListStatus({
  answer: { model, recommendations },
  avoided,
}: {
  answer: Recommendations;
  avoided: RatedMovie[];
}) {
  return (
    <p role="status" className="sr-only">
      {plural(recommendations.length, "film")}, {ENGINES[model].name.toLowerCase()}
      {avoided.length > 0 && `, unlike ${avoided.map(({ title }) => title).join(", ")}`}
      {recommendations.length > 0 && `, first ${recommendations[0].title}`}
    </p>
  );
}
