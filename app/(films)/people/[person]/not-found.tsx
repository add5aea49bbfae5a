import { headers } from "next/headers";
import { personHref } from "@/app/(films)/catalog-links";
import { decodeSegment } from "@/app/query/decode-segment";
import { type Chip, ChipLinks } from "@/components/chip-links";
import { LostPage } from "@/components/lost-page";
import { popularMovies } from "@/lib/catalog/highlights";
import { findPeople } from "@/lib/catalog/people";
import { personOf } from "@/lib/catalog/people-index";
import { loadStore } from "@/lib/catalog/store";

const SUGGESTIONS = 8;
const MOVIES = 4;
const ALL: Chip = { name: "All people", href: "/people" };

/** Suggests people whose names are like the words of the address. Nothing where there is one: it comes with their page, unseen. */
export default async function PersonNotFound() {
  const store = await loadStore();
  const words = decodeSegment(((await headers()).get("x-pathname") ?? "").split("/").at(-1) ?? "");
  if (personOf(store, words)) return null;
  const near = findPeople(store, words, SUGGESTIONS);
  return (
    <LostPage
      title="Nobody of this name is in the catalog"
      advice={near.length > 0 ? "Perhaps it is one of these." : "Start from all people, or from one of these films."}
      movies={popularMovies(store, MOVIES)}
    >
      <ChipLinks chips={near.length > 0 ? near.map(({ name, slug }) => ({ name, href: personHref(slug) })) : [ALL]} />
    </LostPage>
  );
}
