import { privatePage } from "@/app/(films)/account/private-page";
import { FilmsToRate } from "@/app/(films)/for-you/films-to-rate";
import { OwnNav } from "@/app/(films)/own-nav";
import { ratingsOf, readOwn } from "@/app/own";
import { plural } from "@/components/format";
import { FollowOwnFilms } from "@/components/own-films";
import { loadStore } from "@/lib/catalog/store";

export const metadata = privatePage("Rate more films");

export default async function RatePage({ searchParams }: PageProps<"/for-you/rate">) {
  const [store, own] = [await loadStore(), await readOwn()];
  return (
    <main id="content" className="page pt-10">
      <OwnNav here="/for-you" />
      <FollowOwnFilms />
      <h1 className="text-[clamp(2.25rem,5.5vw,4rem)] leading-none">Rate more films</h1>
      <p className="mt-4 mb-8 max-w-prose text-muted" role="status">
        These would tell most of your taste, after {plural(ratingsOf(own).length, "rating")}. Each answer changes what
        is asked next.
      </p>
      <FilmsToRate store={store} own={own} path="/for-you/rate" search={await searchParams} />
    </main>
  );
}
