import type { ReactNode } from "react";
import { leave } from "@/app/actions/together";
import { ActionForm } from "@/components/action-form";
import type { Store } from "@/lib/catalog/store";
import { MOST_PICKS, type RoomGuest, type RoomView } from "@/types/room";
import { FoundFilms } from "./found-films";
import { Picks } from "./picks";
import { RoomPicker } from "./room-picker";

interface Props {
  store: Store;
  room: RoomView;
  /** What whoever sees it asked for by its title. */
  title: string | undefined;
}

/** Everybody with their films, whoever sees it first. */
export function Guests({ store, room, title }: Props) {
  const own = room.guests.find(({ isOwn }) => isOwn);
  const others = room.guests.filter(({ isOwn }) => !isOwn);
  return (
    <section className="mt-10 grid items-start gap-4 lg:grid-cols-3">
      <h2 className="sr-only">Guests and their films</h2>
      {own && (
        <Card guest={own}>
          <Picks store={store} movieIds={own.movieIds} room={room.id} />
          {own.movieIds.length < MOST_PICKS ? (
            <div className="no-print mt-4">
              <RoomPicker room={room.id} />
              {title && <FoundFilms store={store} room={room.id} title={title} picked={own.movieIds} />}
            </div>
          ) : (
            <p className="mt-3 text-sm text-muted">These are {MOST_PICKS}. Take one back to pick another.</p>
          )}
          <ActionForm action={leave} submit="Leave the room" look="quiet" className="no-print mt-4">
            <input type="hidden" name="room" value={room.id} />
          </ActionForm>
        </Card>
      )}
      <div
        className={`grid items-start gap-4 sm:grid-cols-2 ${own ? "lg:col-span-2" : "lg:col-span-3 lg:grid-cols-3"}`}
      >
        {others.map((guest) => (
          <Card key={guest.id} guest={guest}>
            <Picks store={store} movieIds={guest.movieIds} />
          </Card>
        ))}
      </div>
    </section>
  );
}

function Card({ guest, children }: { guest: RoomGuest; children: ReactNode }) {
  return (
    <article className="min-w-0 rounded-xl border border-line bg-card p-5">
      <h3 className="mb-2 font-display text-2xl [overflow-wrap:anywhere]">
        <bdi>{guest.name}</bdi>
        {guest.isOwn && <span className="ml-2 font-sans text-sm text-muted">you</span>}
      </h3>
      {guest.movieIds.length === 0 && (
        <p className="text-sm text-muted">{guest.isOwn ? "Pick a few films that you love." : "No film picked yet."}</p>
      )}
      {children}
    </article>
  );
}
