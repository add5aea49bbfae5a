import { ENGINES } from "@/components/engines";
import { Link } from "@/components/link";
import { movieHref } from "@/components/movie-href";
import { recommend } from "@/lib/catalog/recommend";
import type { Store } from "@/lib/catalog/store";
import type { Tuning } from "@/lib/catalog/tuning";
import type { ModelName } from "@/types/recommendation";

const SHOWN: ModelName[] = ["content", "collaborative", "ease", "factors"];
const FILMS = 8;

interface Props {
  store: Store;
  item: number;
  movieId: number;
  tuning: Tuning;
}

/** What each engine alone finds near a film, side by side. */
export function ByEngine({ store, item, movieId, tuning }: Props) {
  const lists = SHOWN.map((engine) => ({
    engine,
    answer: recommend(store, [item], engine, FILMS, false, tuning),
  })).filter(
    // Where an engine knows nothing of the film another answered, which has its own list.
    ({ engine, answer }) => answer.model === engine && answer.recommendations.length > 0,
  );
  if (lists.length < 2) return null;
  return (
    <section className="page mt-16">
      <h2 className="border-t border-line pt-5 text-3xl">One way at a time</h2>
      <div className="mt-6 grid grid-cols-1 gap-x-8 gap-y-10 sm:grid-cols-2 lg:grid-cols-4">
        {lists.map(({ engine, answer }) => (
          <div key={engine}>
            <h3 className="font-sans font-medium">{ENGINES[engine].name}</h3>
            <p className="mt-1 text-sm text-muted sm:min-h-10">{ENGINES[engine].says}</p>
            <ol className="mt-3 divide-y divide-line border-y border-line text-sm">
              {answer.recommendations.map((movie) => (
                <li key={movie.movieId}>
                  <Link
                    href={movieHref(movie)}
                    className="flex items-baseline justify-between gap-3 py-1.5 hover:text-accent"
                  >
                    <span className="min-w-0 truncate">{movie.title}</span>
                    <span className="shrink-0 tabular-nums text-muted">{movie.year}</span>
                  </Link>
                </li>
              ))}
            </ol>
            <Link
              href={`/recommend?movie=${movieId}&model=${engine}`}
              className="mt-2 inline-block py-1 text-sm underline decoration-line decoration-2 underline-offset-4 hover:decoration-accent"
            >
              More of these<span className="sr-only">, {ENGINES[engine].name.toLowerCase()}</span>
            </Link>
          </div>
        ))}
      </div>
    </section>
  );
}
