import { join } from "@/app/actions/together";
import { ActionForm, Field } from "@/components/action-form";
import { MOST_GUESTS, type RoomView } from "@/types/room";

/** Where whoever only has the link comes in. @param name what they are called elsewhere on this site */
export function JoinForm({ room: { id, guests }, name }: { room: RoomView; name?: string }) {
  if (guests.length >= MOST_GUESTS) {
    return <p className="mt-8">This room is full: it has {MOST_GUESTS} guests. You see what they pick.</p>;
  }
  return (
    <section className="mt-8 max-w-xl rounded-xl border border-line bg-card p-5">
      <h2 className="mb-3 text-2xl">Join the room</h2>
      <ActionForm action={join} submit="Join">
        <input type="hidden" name="room" value={id} />
        <Field
          name="name"
          label="Your name, as the others see it"
          autoComplete="nickname"
          maxLength={40}
          defaultValue={name}
        />
      </ActionForm>
    </section>
  );
}
