import { Link } from "@/components/link";
import { LostPage } from "@/components/lost-page";
import { popularMovies } from "@/lib/catalog/highlights";
import { loadStore } from "@/lib/catalog/store";

const SUGGESTIONS = 4;

export default async function RoomNotFound() {
  return (
    <LostPage
      title="There is no such room"
      advice="Its link may have lost a letter on the way, or nothing happened in it for 30 days."
      movies={popularMovies(await loadStore(), SUGGESTIONS)}
    >
      <Link href="/together" className="underline underline-offset-4 hover:text-accent">
        Make a new room
      </Link>
    </LostPage>
  );
}
