import type { QueryProblem } from "@/app/query/parse-query";
import { MoviePicker } from "@/components/movie-picker";
import type { UnknownSeed } from "@/lib/catalog/resolve-seeds";
import { Notices } from "./notices";
import type { RecommendState } from "./url-state";

/** No film to start from: say why, and ask for one. */
export function EmptyState(props: { unknown: UnknownSeed[]; problems: QueryProblem[]; state: RecommendState }) {
  return (
    <main id="content" className="page max-w-2xl py-16">
      <h1 className="text-[clamp(2.25rem,5.5vw,4rem)] leading-none">Which film shall we start from?</h1>
      <Notices {...props} />
      <div className="mt-8">
        <MoviePicker
          label="A film you love, by any of its names"
          placeholder="Name a film"
          button="Recommend"
          action="/recommend"
        />
      </div>
    </main>
  );
}
