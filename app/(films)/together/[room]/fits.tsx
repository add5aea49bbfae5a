import { shareStyle } from "@/components/share-style";
import type { RoomGuest } from "@/types/room";

export interface Fit {
  guest: RoomGuest;
  /** Of the best fit of all that are shown; below 0 where the film is none for them. */
  share: number;
  /** The title of their film that speaks most for it. */
  film: string;
}

/** How a film fits each guest. */
export function Fits({ fits }: { fits: Fit[] }) {
  return (
    <ul aria-label="How it fits each of you" className="mt-2 space-y-1.5 text-sm text-muted">
      {fits.map(({ guest, share, film }) => {
        const percent = Math.round(Math.max(0, Math.min(1, share)) * 100);
        return (
          <li key={guest.id}>
            <span className="[overflow-wrap:anywhere]">
              For {guest.isOwn ? "your" : <bdi>{guest.name}’s</bdi>} {film}
            </span>
            <span className="sr-only">, fits {percent} %</span>
            <span aria-hidden="true" className="share-bar mt-1" style={shareStyle(percent / 100)} />
          </li>
        );
      })}
    </ul>
  );
}
