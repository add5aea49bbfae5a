import { headers } from "next/headers";
import { LostPage } from "@/components/lost-page";
import { popularMovies } from "@/lib/catalog/highlights";
import { ratedMovie } from "@/lib/catalog/movie-views";
import { searchMovies } from "@/lib/catalog/search";
import { loadStore } from "@/lib/catalog/store";

const SUGGESTIONS = 4;

/** Suggests the films whose names are like the words of the address. */
export default async function MovieNotFound() {
  const store = await loadStore();
  const words = wordsOfPath((await headers()).get("x-pathname") ?? "");
  const near = searchMovies(store, words, SUGGESTIONS).map((item) => ratedMovie(store, item));
  return (
    <LostPage
      title="This film is not in the catalog"
      advice={`${near.length > 0 ? "Perhaps it is one of these" : "Start from one of these"}, or look for it by its name above.`}
      movies={near.length > 0 ? near : popularMovies(store, SUGGESTIONS)}
    />
  );
}

/** "/movies/9-the-mattrix" -> "the mattrix" */
function wordsOfPath(path: string): string {
  const slug = path.split("/")[2] ?? "";
  return slug
    .replace(/%[0-9A-F]{2}/gi, " ")
    .replace(/^\d+-?/, "")
    .replaceAll("-", " ");
}
