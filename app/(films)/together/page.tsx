import type { Route } from "next";
import { privatePage } from "@/app/(films)/account/private-page";
import { OwnNav } from "@/app/(films)/own-nav";
import { makeRoom } from "@/app/actions/together";
import { readOwner } from "@/app/own";
import { momentsIn } from "@/app/zone/moments";
import { readZone } from "@/app/zone/read-zone";
import { ActionForm, Field } from "@/components/action-form";
import { Link } from "@/components/link";
import { type OwnRoom, readOwnRooms } from "@/lib/accounts/rooms";
import { MOST_GUESTS, MOST_PICKS } from "@/types/room";
import { listNames } from "./list-names";

export const metadata = privatePage("Together");

export default async function TogetherPage() {
  const owner = await readOwner();
  const rooms = owner ? await readOwnRooms(owner) : [];
  return (
    <main id="content" className="page pt-10">
      <OwnNav here="/together" />
      <h1 className="text-[clamp(2.25rem,5.5vw,4rem)] leading-none">Together</h1>
      <p className="mt-4 mb-8 max-w-prose text-muted">
        A film evening for up to {MOST_GUESTS} people. Make a room and send its link to the others: each picks up to{" "}
        {MOST_PICKS} films they love, and the room finds films for all of you. What one picks, the others see at once.
        Nobody needs an account.
      </p>
      <ActionForm action={makeRoom} submit="Make a room">
        <Field
          name="name"
          label="Your name, as the others see it"
          autoComplete="nickname"
          maxLength={40}
          defaultValue={owner && !owner.isVisitor ? owner.name : undefined}
        />
      </ActionForm>
      {rooms.length > 0 && <OwnRooms rooms={rooms} />}
    </main>
  );
}

async function OwnRooms({ rooms }: { rooms: OwnRoom[] }) {
  const { dayOf } = momentsIn(await readZone());
  return (
    <section className="mt-14 max-w-3xl">
      <h2 className="mb-2 border-t border-line pt-5 text-3xl">Rooms you are in</h2>
      <p className="mb-4 text-sm text-muted">A room in which nothing changes for 30 days is removed.</p>
      <ul>
        {rooms.map(({ id, names, changedAt }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line py-2.5">
            <Link
              href={`/together/${id}` as Route}
              className="min-w-0 py-0.5 [overflow-wrap:anywhere] hover:text-accent"
            >
              {listNames(names)}
            </Link>
            <time dateTime={changedAt.toISOString()} className="text-sm text-muted">
              {dayOf(changedAt)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
