import { listNames } from "@/app/(films)/together/list-names";
import { aggregate } from "@/app/actions/together";
import { ActionForm } from "@/components/action-form";
import { MovieGrid } from "@/components/movie-grid";
import { ratedMovie } from "@/lib/catalog/movie-views";
import type { Store } from "@/lib/catalog/store";
import { filmsTogether, isPlaced } from "@/lib/catalog/together";
import { AGGREGATIONS, type Aggregation, type RoomView } from "@/types/room";
import { type Fit, Fits } from "./fits";

const FILMS = 12;

const WORDS: Record<Aggregation, { name: string; means: string }> = {
  average: { name: "Best on average", means: "Ordered by how a film fits all of you on average." },
  leastMisery: { name: "Nobody is left out", means: "Ordered by how a film fits the one of you whom it fits least." },
};

interface Props {
  store: Store;
  room: RoomView;
  mayChange: boolean;
}

/** The films for everybody who picked some, and how each fits each. */
export function FilmsForAll({ store, room, mayChange }: Props) {
  const people = room.guests.filter(({ movieIds }) => isPlaced(store, movieIds));
  const others = room.guests.filter((guest) => !people.includes(guest));
  const films = filmsTogether(
    store,
    people.map(({ movieIds }) => movieIds),
    room.aggregation,
    FILMS,
  );
  const best = Math.max(...films.flatMap(({ people }) => people.map(({ fit }) => fit)));
  const titleOf = (movieId: number) => store.model.movies[store.itemOfMovie.get(movieId) as number].title;
  const fits = new Map<number, Fit[]>(
    films.map(({ movieId, people: each }) => [
      movieId,
      each.map(({ fit, becauseOf }, i) => ({
        guest: people[i],
        share: best > 0 ? fit / best : 0,
        film: titleOf(becauseOf),
      })),
    ]),
  );
  return (
    <section className="mt-14">
      <h2 className="border-t border-line pt-5 text-3xl">For all of you</h2>
      {films.length === 0 ? (
        <p className="mt-3 text-muted">As soon as somebody picks a film, films for all of you stand here.</p>
      ) : (
        <>
          <div className="mt-4 mb-6 grid gap-2">
            <AggregationSwitch room={room} mayChange={mayChange} />
            <p className="text-sm text-muted">
              {WORDS[room.aggregation].means} A longer bar is a better fit; the film named speaks most for it.
              {others.length > 0 && ` Nothing is known yet of ${listNames(others.map(({ name }) => name))}.`}
            </p>
          </div>
          <MovieGrid
            movies={films.map(({ movieId }) => ratedMovie(store, store.itemOfMovie.get(movieId) as number))}
            ranked
            below={({ movieId }) => <Fits fits={fits.get(movieId) ?? []} />}
          />
        </>
      )}
    </section>
  );
}

function AggregationSwitch({ room, mayChange }: { room: RoomView; mayChange: boolean }) {
  if (!mayChange) return <p className="font-medium">{WORDS[room.aggregation].name}</p>;
  return (
    <div className="no-print flex flex-wrap gap-2">
      {AGGREGATIONS.map((aggregation) => {
        const isOn = aggregation === room.aggregation;
        return (
          <ActionForm
            key={aggregation}
            action={aggregate}
            submit={WORDS[aggregation].name}
            look={isOn ? "pressed" : "quiet"}
            pressed={isOn}
          >
            <input type="hidden" name="room" value={room.id} />
            <input type="hidden" name="aggregation" value={aggregation} />
          </ActionForm>
        );
      })}
    </div>
  );
}
