import { Link } from "@/components/link";
import { LostPage } from "@/components/lost-page";

/** Without films: it comes with every room, unseen. */
export default function RoomNotFound() {
  return (
    <LostPage
      title="There is no such room"
      advice="Its link may have lost a letter on the way, or nothing happened in it for 30 days."
    >
      <Link href="/together" className="underline underline-offset-4 hover:text-accent">
        Make a new room
      </Link>
    </LostPage>
  );
}
