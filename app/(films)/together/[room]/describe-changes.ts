import type { RoomGuest, RoomView } from "@/types/room";

export interface SeenRoom extends Omit<RoomView, "guests"> {
  guests: (Omit<RoomGuest, "movieIds"> & { films: string[] })[];
}

type SeenGuest = SeenRoom["guests"][number];

const BY = {
  average: "The list now goes by the average.",
  leastMisery: "The list now leaves nobody out.",
};

/** What others did between two states of a room, in sentences. */
export function describeChanges(before: SeenRoom, after: SeenRoom): string[] {
  const known = new Map(before.guests.map((guest) => [guest.id, guest]));
  const still = new Set(after.guests.map(({ id }) => id));
  const came = after.guests.filter(({ id, isOwn }) => !known.has(id) && !isOwn);
  const left = before.guests.filter(({ id, isOwn }) => !still.has(id) && !isOwn);
  return [
    ...came.map(({ name }) => `${name} joined.`),
    ...left.map(({ name }) => `${name} left.`),
    ...after.guests.filter(({ isOwn }) => !isOwn).flatMap((guest) => describePicks(known.get(guest.id), guest)),
    ...(before.aggregation === after.aggregation ? [] : [BY[after.aggregation]]),
  ];
}

function describePicks(before: SeenGuest | undefined, { name, films }: SeenGuest): string[] {
  const had = before?.films ?? [];
  return [
    ...films.filter((film) => !had.includes(film)).map((film) => `${name} picked ${film}.`),
    ...had.filter((film) => !films.includes(film)).map((film) => `${name} took ${film} back.`),
  ];
}
