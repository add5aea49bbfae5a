import { LostPage } from "@/components/lost-page";
import { popularMovies } from "@/lib/catalog/highlights";
import { loadStore } from "@/lib/catalog/store";

const SUGGESTIONS = 4;

export default async function NotFound() {
  return (
    <LostPage
      title="This reel is missing"
      advice="There is no page at this address. Look for the film by its name above, or go on with one of these."
      movies={popularMovies(await loadStore(), SUGGESTIONS)}
    />
  );
}
