import { notFound } from "next/navigation";
import { privatePage } from "@/app/(films)/account/private-page";
import { listNames } from "@/app/(films)/together/list-names";
import { readOwner } from "@/app/own";
import { siteUrl } from "@/app/site-url";
import { readRoom } from "@/lib/accounts/rooms";
import { loadStore } from "@/lib/catalog/store";
import { FilmsForAll } from "./films-for-all";
import { Guests } from "./guests";
import { JoinForm } from "./join-form";
import { RoomLive } from "./room-live";
import { seenRoom } from "./seen-room";
import { ShareLink } from "./share-link";

export const metadata = privatePage("A film evening");

export default async function RoomPage({ params, searchParams }: PageProps<"/together/[room]">) {
  const [{ room: id }, { title }] = [await params, await searchParams];
  const [store, owner] = [await loadStore(), await readOwner()];
  const room = await readRoom(owner, id);
  if (!room) notFound();
  const names = room.guests.map(({ name }) => name);
  const isGuest = room.guests.some(({ isOwn }) => isOwn);
  const link = new URL(`/together/${id}`, await siteUrl()).href;
  return (
    <main id="content" className="page pt-10">
      <h1 className="text-[clamp(2.25rem,5.5vw,4rem)] leading-[1.02] [overflow-wrap:anywhere]">
        Films for <span className="text-accent">{names.length > 0 ? listNames(names) : "an evening"}</span>
      </h1>
      <div className="mt-6 flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
        <ShareLink link={link} />
        <RoomLive room={seenRoom(store, room)} />
      </div>
      {!isGuest && <JoinForm room={room} name={owner && !owner.isVisitor ? owner.name : undefined} />}
      <Guests store={store} room={room} title={typeof title === "string" ? title : undefined} />
      <FilmsForAll store={store} room={room} mayChange={isGuest} />
    </main>
  );
}
