import type { PageSearch } from "@/app/query/page-search";

interface ReferringPage {
  path: string;
  search: PageSearch;
}

/** The page of this site whose link was followed; undefined for another site's, or where the browser does not say. */
export function referringPage(headers: Pick<Headers, "get">): ReferringPage | undefined {
  const referer = headers.get("referer") ?? "";
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  if (!URL.canParse(referer)) return undefined;
  const { host: from, pathname, searchParams } = new URL(referer);
  if (from !== host) return undefined;
  const values = [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)] as const);
  const search = values.map(([name, all]) => [name, all.length > 1 ? all : all[0]]);
  return { path: pathname, search: Object.fromEntries(search) };
}
