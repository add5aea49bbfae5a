import { ChartFigure } from "@/components/chart-figure";
import { titleWithYear } from "@/components/format";
import { ratingsPerYear } from "@/lib/catalog/movie-views";
import type { Store } from "@/lib/catalog/store";
import type { RatedMovie, Recommendations } from "@/types/recommendation";

/** How the seeds and the recommendations were received, side by side. */
export function Analytics({ store, answer }: { store: Store; answer: Recommendations }) {
  const { seeds, recommendations } = answer;
  const films = [...seeds, ...recommendations];
  const sorts = {
    names: ["Chosen", "Recommended"] as [string, string],
    isFirst: films.map((_, index) => index < seeds.length),
  };
  const names = films.map(titleWithYear);
  if (recommendations.length === 0) return <p className="text-muted">There is nothing to compare yet.</p>;
  return (
    <div className="grid gap-12 lg:grid-cols-2">
      <ChartFigure
        kind="bars"
        title="How many rated them"
        summary={`${mostOf(films, "ratingCount") ?? "None"} has most ratings of these.`}
        unit="Film"
        labels={names}
        series={[{ name: "Ratings", values: films.map(({ ratingCount }) => ratingCount) }]}
        sorts={sorts}
        digits={0}
      />
      <ChartFigure
        kind="bars"
        title="What they gave on average"
        summary={`${mostOf(films, "ratingMean") ?? "None"} has the highest mean of these.`}
        unit="Film"
        labels={names}
        series={[{ name: "Mean rating", values: films.map(({ ratingMean }) => ratingMean) }]}
        sorts={sorts}
        digits={2}
        max={5}
      />
      <ChartFigure
        kind="columns"
        title="How ratings spread"
        summary="Share of each star value among all ratings of the chosen films and of the recommended ones, in percent."
        unit="Stars"
        labels={STARS}
        series={[
          { name: "Chosen", values: shares(seeds) },
          { name: "Recommended", values: shares(recommendations) },
        ]}
        digits={1}
      />
      <RatingsPerYear store={store} seeds={seeds} recommendations={recommendations} />
    </div>
  );
}

const STARS = ["½", "1", "1½", "2", "2½", "3", "3½", "4", "4½", "5"];

function RatingsPerYear({
  store,
  seeds,
  recommendations,
}: { store: Store } & Pick<Recommendations, "seeds" | "recommendations">) {
  const chosen = countsPerYear(store, seeds);
  const recommended = countsPerYear(store, recommendations);
  const years = [...new Set([...chosen.keys(), ...recommended.keys()])].sort((a, b) => a - b);
  const perFilm = (counts: Map<number, number>, films: number) => years.map((year) => (counts.get(year) ?? 0) / films);
  return (
    <ChartFigure
      kind="lines"
      title="When they were rated"
      summary="Ratings a year for each film, on average over the chosen films and over the recommended ones."
      unit="Year"
      labels={years.map(String)}
      series={[
        { name: "Chosen", values: perFilm(chosen, seeds.length) },
        { name: "Recommended", values: perFilm(recommended, recommendations.length) },
      ]}
      digits={1}
    />
  );
}

function countsPerYear(store: Store, movies: RatedMovie[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { movieId } of movies) {
    const item = store.itemOfMovie.get(movieId) as number;
    for (const { year, count } of ratingsPerYear(store, item)) counts.set(year, (counts.get(year) ?? 0) + count);
  }
  return counts;
}

/** Percent of all the films' ratings in each half-star bin. */
function shares(movies: RatedMovie[]): number[] {
  const counts = STARS.map((_, bin) => movies.reduce((sum, { histogram }) => sum + histogram[bin], 0));
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (total === 0 ? 0 : (100 * count) / total));
}

function mostOf(movies: RatedMovie[], figure: "ratingCount" | "ratingMean"): string | undefined {
  if (movies.every(({ ratingCount }) => ratingCount === 0)) return undefined;
  return titleWithYear(movies.reduce((most, movie) => ((movie[figure] ?? 0) > (most[figure] ?? 0) ? movie : most)));
}
