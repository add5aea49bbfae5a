import type { Store } from "@/lib/catalog/store";
import type { RoomView } from "@/types/room";
import type { SeenRoom } from "./describe-changes";

/** A room as its changes are told: films by their titles. */
export function seenRoom(store: Store, { id, version, aggregation, guests }: RoomView): SeenRoom {
  const titleOf = (movieId: number) => {
    const item = store.itemOfMovie.get(movieId);
    return item === undefined ? `film ${movieId}` : store.model.movies[item].title;
  };
  return {
    id,
    version,
    aggregation,
    guests: guests.map(({ movieIds, ...guest }) => ({ ...guest, films: movieIds.map(titleOf) })),
  };
}
