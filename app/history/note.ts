import "server-only";
import { headers } from "next/headers";
import { after } from "next/server";
import { readState as readForYou } from "@/app/(films)/for-you/read-state";
import { forYouHref } from "@/app/(films)/for-you/url-state";
import { readState } from "@/app/(films)/recommend/read-state";
import { recommendHref, TABS } from "@/app/(films)/recommend/url-state";
import { readOwner } from "@/app/own";
import type { PageSearch } from "@/app/query/page-search";
import { readZone } from "@/app/zone/read-zone";
import { type ListAsShown, recordList, recordOpening } from "@/lib/accounts/record-history";
import { loadStore } from "@/lib/catalog/store";
import { isPrefetch } from "./is-prefetch";
import { referringPage } from "./referring-page";

/** For whoever has a session: keeps the list that their page shows, once the page is on its way to them. */
export async function noteList(list: Pick<ListAsShown, "href" | "title" | "films">): Promise<void> {
  if (list.films.length === 0 || isPrefetch(await headers())) return;
  const owner = await readOwner();
  if (!owner) return;
  const { modelVersion } = (await loadStore()).model.manifest;
  const films = list.films.map(({ movieId, score }) => ({ movieId, score }));
  const shown = { ...list, films, modelVersion, shownAt: new Date(), zone: await readZone() };
  after(() => recordList(owner, shown));
}

/** The same for a film's page: keeps that it was opened from a list, where the browser says so. */
export async function noteOpening(movieId: number): Promise<void> {
  const asked = await headers();
  const from = referringPage(asked);
  const hrefOf = from && LISTS[from.path];
  if (!hrefOf || isPrefetch(asked)) return;
  const owner = await readOwner();
  if (owner) after(async () => recordOpening(owner, await hrefOf(from.search), movieId));
}

/** Pages that show lists, and the address of the list at an address of theirs. */
const LISTS: Record<string, (search: PageSearch) => Promise<string>> = {
  "/for-you": async (search) => forYouHref(readForYou(await loadStore(), search).state),
  "/recommend": async (search) => {
    const { state } = readState(await loadStore(), search);
    return recommendHref(state, { tab: TABS[0] });
  },
};
