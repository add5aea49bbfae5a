import { headers } from "next/headers";
import { decodeSegment } from "@/app/query/decode-segment";
import { LostPage } from "@/components/lost-page";
import { movieIdOfSlug } from "@/components/movie-href";
import { popularMovies } from "@/lib/catalog/highlights";
import { ratedMovie } from "@/lib/catalog/movie-views";
import { searchMovies } from "@/lib/catalog/search";
import { loadStore } from "@/lib/catalog/store";

const SUGGESTIONS = 4;

/** Suggests the films whose names are like the words of the address. Nothing where there is a film: it comes with its page, unseen. */
export default async function MovieNotFound() {
  const store = await loadStore();
  const slug = decodeSegment(((await headers()).get("x-pathname") ?? "").split("/")[2] ?? "");
  if (store.itemOfMovie.has(movieIdOfSlug(slug) ?? -1)) return null;
  const words = wordsOf(slug);
  const near = searchMovies(store, words, SUGGESTIONS).map((item) => ratedMovie(store, item));
  return (
    <LostPage
      title="This film is not in the catalog"
      advice={`${near.length > 0 ? "Perhaps it is one of these" : "Start from one of these"}, or look for it by its name above.`}
      movies={near.length > 0 ? near : popularMovies(store, SUGGESTIONS)}
    />
  );
}

/** "9-the-mattrix" -> "the mattrix" */
function wordsOf(slug: string): string {
  return slug.replace(/^\d+-?/, "").replaceAll("-", " ");
}
