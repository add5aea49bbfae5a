import type { Metadata } from "next";
import { passedOver } from "@/app/query/page-search";
import { shared } from "@/app/shared";
import { plural, titleWithYear } from "@/components/format";
import { MoviePicker } from "@/components/movie-picker";
import { type Notice, Notices } from "@/components/notices";
import { mapExtent, mapGenres, neighborhoodGroups, neighborhoods, placeOf } from "@/lib/catalog/film-map";
import { ratedMovie } from "@/lib/catalog/movie-views";
import { resolveSeeds } from "@/lib/catalog/resolve-seeds";
import { loadStore, type Store } from "@/lib/catalog/store";
import type { RatedMovie } from "@/types/recommendation";
import { FilmCard } from "./film-card";
import type { FilmFact } from "./film-facts";
import { FilmMap } from "./film-map";
import "./map.css";
import { mapHref } from "./map-href";
import { NeighborhoodList } from "./neighborhood-list";
import { parseMapUrl } from "./url-state";
import { LEAST_ZOOM } from "./viewport";

type Search = PageProps<"/map">["searchParams"];

const BEST_KNOWN = 3;

const TITLE = "The map of all films";

export const metadata: Metadata = {
  title: TITLE,
  ...shared({
    title: TITLE,
    description:
      "Every film in one picture: films that are alike lie near each other, in neighborhoods named by their tags.",
    path: "/map",
    image: "/og/map",
  }),
};

export default async function MapPage({ searchParams }: { searchParams: Search }) {
  const store = await loadStore();
  const { target, focus, notices } = readState(store, await searchParams);
  const { films, top, bottom } = mapExtent(store);
  return (
    <main id="content" className="page pt-10">
      <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-5">
        <div>
          <h1 className="text-[clamp(2.25rem,5.5vw,4rem)] leading-none">{TITLE}</h1>
          <p className="mt-3 max-w-2xl leading-relaxed text-muted">
            {plural(films, "film")}, those near each other that are alike in what they are about and in who likes them.
            Up and down, left and right mean nothing by themselves.
          </p>
        </div>
        <div className="w-full max-w-sm">
          <MoviePicker
            size="small"
            label="Find a film on the map"
            placeholder="Find a film on the map"
            button="Show"
            action="/map"
          />
        </div>
      </div>
      <Notices notices={notices} />
      <section aria-label="Map" id="map" className="mt-6 scroll-mt-4">
        <div className="only-without-script">
          <p className="rounded-xl border border-line bg-card px-5 py-4">
            The picture needs JavaScript. Its neighborhoods and their best-known films are listed below.
          </p>
          {focus && (
            <div className="mt-4">
              <FilmCard film={focus} />
            </div>
          )}
        </div>
        <FilmMap
          films={films}
          genres={mapGenres(store)}
          mapHeight={Math.max(0.1, bottom - top)}
          target={target}
          focus={focus}
        />
      </section>
      <section className="mt-14 border-t border-line pt-5">
        <h2 className="text-3xl">Neighborhoods</h2>
        <NeighborhoodList
          groups={neighborhoodGroups(store, BEST_KNOWN)}
          hrefOf={({ x, y, level }) => mapHref({ x, y, zoom: zoomOfLevel(store, level) })}
        />
      </section>
    </main>
  );
}

function readState(store: Store, search: Awaited<Search>) {
  const { query, problems } = parseMapUrl(search);
  const byId = resolveSeeds(store, { movieIds: query.movie, titles: [], imdbIds: [], tmdbIds: [] });
  const byTitle = resolveSeeds(store, { movieIds: [], titles: query.title, imdbIds: [], tmdbIds: [] });
  const seeds = [...new Set([...byId.seeds, ...byTitle.seeds])];
  const item = seeds[0];
  if (seeds.length > 1) {
    problems.push({ parameter: "movie", detail: `movie, title: ${seeds.length} films, expected one` });
  }
  const movie = item === undefined ? undefined : ratedMovie(store, item);
  const place = item === undefined ? undefined : placeOf(store, item);
  const { x, y, z } = query;
  const target = {
    x: x ?? place?.x ?? 0.5,
    y: y ?? place?.y ?? 0.5,
    zoom: z ?? (place && x === undefined ? zoomOfLevel(store, Number.POSITIVE_INFINITY) : LEAST_ZOOM),
  };
  const notices: Notice[] = [
    ...(movie && !place ? [{ text: `${titleWithYear(movie)} is not on the map: ${UNPLACED}` }] : []),
    ...passedOver(problems),
    // Nothing is near a number; a title has others like it.
    ...byId.unknown.map(({ named }) => ({ text: `There is no film with ${named} here. Find one by its name, above.` })),
    ...byTitle.unknown.slice(0, SUGGESTED).map(({ named, suggest }) => ({
      text: `There is no film with ${named} here.`,
      perhaps: suggest().map((other) => ({ name: titleWithYear(other), href: mapHref(undefined, other.movieId) })),
    })),
  ];
  return { target, focus: movie && factOf(movie), notices };
}

const UNPLACED = "too little is known of it to say what it is like.";
/** Of how many titles that are not there the page tells. */
const SUGGESTED = 3;

function factOf({ movieId, title, year, ratingMean, ratingCount }: RatedMovie): FilmFact {
  return { movieId, title, year, ratingMean, ratingCount };
}

/** How near one comes to see the parts of a neighborhood of a level; at the finest, films' titles. */
function zoomOfLevel(store: Store, level: number): number {
  const all = neighborhoods(store);
  const parts = all.filter((neighborhood) => neighborhood.level > level).length || all.length * 1.5;
  return Math.max(1.5, Math.round(5 * Math.sqrt(parts)) / 10);
}
