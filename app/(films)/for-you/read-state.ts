import { wishNotice } from "@/app/(films)/filters/wish-notice";
import { type PageSearch, passedOver } from "@/app/query/page-search";
import type { Notice } from "@/components/notices";
import { resolveTuning } from "@/lib/catalog/resolve-tuning";
import type { Store } from "@/lib/catalog/store";
import type { OwnFilm } from "@/types/own-films";
import { parseForYouUrl } from "./parse-url";
import { forYouHref } from "./url-state";

/**
 * The wishes of an address, as the catalog has them, and what of it could not be used.
 * @param own what whoever looks said of films
 */
export function readState(store: Store, search: PageSearch, own: ReadonlyMap<number, OwnFilm> = new Map()) {
  const { query, problems } = parseForYouUrl(search);
  const asked = { ...query, not: [] };
  const { tuning, wishes: state, problems: refused } = resolveTuning(store, asked, [], own);
  const notices: Notice[] = [
    ...passedOver(problems),
    ...refused
      .map((problem) => wishNotice(store, problem, state, asked))
      .map(({ text, perhaps }) => ({
        text,
        perhaps: perhaps?.map(({ name, change }) => ({ name, href: forYouHref(state, change) })),
      })),
  ];
  return { state, tuning, notices };
}
