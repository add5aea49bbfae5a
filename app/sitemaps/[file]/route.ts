import { answerFile } from "@/app/generated-file";
import { siteUrl } from "@/app/site-url";
import { sitemapCount, sitemapFile } from "@/app/sitemaps/sitemap-files";
import { sitemapPages } from "@/app/sitemaps/sitemap-pages";

const HOUR = 3600;

/** GET /sitemaps/{n}.xml: up to 50,000 addresses. */
export async function GET(request: Request, { params }: RouteContext<"/sitemaps/[file]">) {
  const [, number] = /^(\d{1,4})\.xml$/.exec((await params).file) ?? [];
  const site = await siteUrl();
  return answerFile(request, (store) => {
    if (number === undefined) return undefined;
    const [file, paths] = [Number(number), sitemapPages(store)];
    if (file >= sitemapCount(paths.length)) return undefined;
    return {
      type: "application/xml",
      key: `${site.host}-${file}`,
      maxAge: HOUR,
      make: () => sitemapFile(file, paths, site),
    };
  });
}
