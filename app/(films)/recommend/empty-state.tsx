import { MoviePicker } from "@/components/movie-picker";
import { type Notice, Notices } from "@/components/notices";
import { StartFrom } from "@/components/start-from";
import type { RatedMovie } from "@/types/recommendation";

/** No film to start from: say why, and ask for one, or for one of some. */
export function EmptyState({ notices, movies }: { notices: Notice[]; movies: RatedMovie[] }) {
  return (
    <main id="content" className="page pt-10">
      <h1 className="text-[clamp(2.25rem,5.5vw,4rem)] leading-none">Which film shall we start from?</h1>
      <div className="max-w-2xl">
        <Notices notices={notices} />
        <div className="mt-8">
          <MoviePicker
            label="A film you love, by any of its names"
            placeholder="Name a film"
            button="Recommend"
            action="/recommend"
          />
          <StartFrom movies={movies} />
        </div>
      </div>
    </main>
  );
}
