import type { Metadata } from "next";
import { MAX_SEEDS } from "@/app/query/parameters";
import { shared } from "@/app/shared";
import { titleWithYear } from "@/components/format";
import { MovieGrid } from "@/components/movie-grid";
import { recommend } from "@/lib/catalog/recommend";
import { resolveSeeds } from "@/lib/catalog/resolve-seeds";
import { loadStore, type Store } from "@/lib/catalog/store";
import { MODELS, type ModelName } from "@/types/recommendation";
import { Analytics } from "./analytics";
import { Controls } from "./controls";
import { EmptyState } from "./empty-state";
import { ListJsonLd, previewHref } from "./list-json-ld";
import { Notices } from "./notices";
import { RecommendationTable } from "./recommendation-table-lazy";
import { Seeds } from "./seeds";
import { TabLinks } from "./tab-links";
import { parseRecommendUrl, type RecommendState, recommendHref, TABS, type Tab } from "./url-state";

type Search = PageProps<"/recommend">["searchParams"];

export default async function RecommendPage({ searchParams }: { searchParams: Search }) {
  const store = await loadStore();
  const { seeds, unknown, namesakes, problems, state } = readState(store, await searchParams);
  if (seeds.length === 0) return <EmptyState unknown={unknown} problems={problems} state={state} />;
  const answer = recommend(store, seeds, state.model, state.k, state.model === MODELS[0]);
  return (
    <main id="content" className="page pt-10">
      <ListJsonLd answer={answer} />
      <Seeds seeds={answer.seeds} state={state} />
      <Notices unknown={unknown} problems={problems} namesakes={namesakes} notice={answer.notice} state={state} />
      <Controls state={state} used={answer.model} count={answer.recommendations.length} />
      <TabLinks tabs={tabLinks(state)} />
      <section id="panel" role="tabpanel" aria-labelledby={`tab-${state.tab}`} className="pt-8">
        {state.tab === "recommendations" && (
          <>
            <h2 className="sr-only">Recommended films</h2>
            <MovieGrid movies={answer.recommendations} scored={COMPARING.includes(answer.model)} ranked />
          </>
        )}
        {state.tab === "analytics" && <Analytics store={store} answer={answer} />}
        {state.tab === "table" && <RecommendationTable movies={answer.recommendations} />}
      </section>
    </main>
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
      path: recommendHref({ ...state, tab: "recommendations" }),
      image: previewHref(state.movies),
    }),
  };
}

/** Engines whose scores say how like two films are; the others' only order. */
const COMPARING: ModelName[] = ["hybrid", "content", "collaborative"];

const TAB_NAMES: Record<Tab, string> = { recommendations: "Recommendations", analytics: "Analytics", table: "Table" };

function tabLinks(state: RecommendState) {
  return TABS.map((tab) => ({
    id: `tab-${tab}`,
    name: TAB_NAMES[tab],
    href: recommendHref(state, { tab }),
    selected: tab === state.tab,
  }));
}

function readState(store: Store, search: Awaited<Search>) {
  const { query, problems } = parseRecommendUrl(search);
  const { movie, title, imdb, tmdb, ...rest } = query;
  const {
    seeds: found,
    unknown,
    namesakes,
  } = resolveSeeds(store, {
    movieIds: movie,
    titles: title,
    imdbIds: imdb,
    tmdbIds: tmdb,
  });
  const seeds = found.slice(0, MAX_SEEDS);
  if (found.length > MAX_SEEDS) {
    problems.push({
      parameter: "movie",
      detail: `movie, title, imdb, tmdb: ${found.length} films, expected at most ${MAX_SEEDS}`,
    });
  }
  const state = { ...rest, movies: seeds.map((seed) => store.model.movies[seed].movieId) } satisfies RecommendState;
  return { seeds, unknown, namesakes, problems, state };
}
