import { answerFile } from "@/app/generated-file";
import { siteUrl } from "@/app/site-url";
import { newestMovies } from "@/lib/catalog/highlights";
import { newestFeed } from "./feed";

const HOUR = 3600;
const FILMS = 50;

/** GET /newest.xml: the newest films as RSS 2.0. */
export async function GET(request: Request) {
  const site = await siteUrl();
  return answerFile(request, (store) => ({
    type: "application/rss+xml; charset=utf-8",
    key: site.host,
    maxAge: HOUR,
    make: () => newestFeed(newestMovies(store, FILMS), store.model.manifest.dataset, site),
  }));
}
