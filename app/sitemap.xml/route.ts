import { answerFile } from "@/app/generated-file";
import { siteUrl } from "@/app/site-url";
import { sitemapCount, sitemapIndex } from "@/app/sitemaps/sitemap-files";
import { sitemapPages } from "@/app/sitemaps/sitemap-pages";

const HOUR = 3600;

/** GET /sitemap.xml: the index of the site's addresses. The model may be another than at build time, so it is made when asked for. */
export async function GET(request: Request) {
  const site = await siteUrl();
  return answerFile(request, (store) => ({
    type: "application/xml",
    key: site.host,
    maxAge: HOUR,
    make: () => sitemapIndex(sitemapCount(sitemapPages(store).length), site),
  }));
}
