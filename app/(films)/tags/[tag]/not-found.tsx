import { headers } from "next/headers";
import { tagHref } from "@/app/(films)/catalog-links";
import { decodeSegment } from "@/app/query/decode-segment";
import { type Chip, ChipLinks } from "@/components/chip-links";
import { LostPage } from "@/components/lost-page";
import { popularMovies } from "@/lib/catalog/highlights";
import { loadStore } from "@/lib/catalog/store";
import { findTags } from "@/lib/catalog/tags";
import { tagOf } from "@/lib/catalog/tags-index";

const SUGGESTIONS = 8;
const MOVIES = 4;
const ALL: Chip = { name: "All tags", href: "/tags" };

/** Suggests tags that are like the words of the address. Nothing where there is one: it comes with its page, unseen. */
export default async function TagNotFound() {
  const store = await loadStore();
  const words = decodeSegment(((await headers()).get("x-pathname") ?? "").split("/").at(-1) ?? "");
  if (tagOf(store, words)) return null;
  const near = findTags(store, words, SUGGESTIONS);
  return (
    <LostPage
      title="No film has this tag"
      advice={near.length > 0 ? "Perhaps one of these is meant." : "Start from all tags, or from one of these films."}
      movies={popularMovies(store, MOVIES)}
    >
      <ChipLinks chips={near.length > 0 ? near.map(({ tag, slug }) => ({ name: tag, href: tagHref(slug) })) : [ALL]} />
    </LostPage>
  );
}
