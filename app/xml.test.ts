import fc from "fast-check";
import { expect, test } from "vitest";
import { movieHref } from "@/components/movie-href";
import { storeOf } from "@/lib/catalog/store.fixture";
import { newestFeed } from "./newest.xml/feed";
import { MOST_ADDRESSES, sitemapCount, sitemapFile, sitemapIndex } from "./sitemaps/sitemap-files";
import { sitemapPages } from "./sitemaps/sitemap-pages";
import { xmlText } from "./xml";

const SITE = new URL("https://reelated.example");

const movieOf = (movieId: number, title = `Film ${movieId}`) => ({
  ...{ movieId, title, genres: ["Drama"], alternateTitles: [], directors: [], cast: [] },
  ...{ year: 2001, ratingCount: 2, ratingMean: 3.5, histogram: [] },
});

const addressesOf = (xml: string) => Array.from(xml.matchAll(/<loc>(.*?)<\/loc>/g), ([, address]) => address);

test("text in XML has no markup of its own and no character that XML forbids", () => {
  expect(xmlText(`<a href="x">Tom & 'Jerry'</a>`)).toBe(
    "&lt;a href=&quot;x&quot;&gt;Tom &amp; &apos;Jerry&apos;&lt;/a&gt;",
  );
  expect(xmlText("a\u0000b\u000bc\ud800d\ufffee🎬")).toBe("abcde🎬");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(xmlText(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|apos);)/);
    }),
  );
});

test("every page stands in the sitemap once, however many files it takes", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 15 }), (pages, most) => {
      const paths = Array.from({ length: pages }, (_, i) => `/movies/${i}`);
      const files = Array.from({ length: sitemapCount(pages, most) }, (_, file) =>
        addressesOf(sitemapFile(file, paths, SITE, most)),
      );
      for (const file of files) expect(file.length).toBeLessThanOrEqual(most);
      expect(files.flat()).toEqual(paths.map((path) => `https://reelated.example${path}`));
    }),
  );
});

test("a file holds 50,000 addresses, the index names all files", () => {
  expect(sitemapCount(MOST_ADDRESSES)).toBe(1);
  expect(sitemapCount(MOST_ADDRESSES + 1)).toBe(2);
  expect(addressesOf(sitemapIndex(2, SITE))).toEqual([
    "https://reelated.example/sitemaps/0.xml",
    "https://reelated.example/sitemaps/1.xml",
  ]);
});

test("films, people with two films and tags of two films are among the pages", () => {
  const store = storeOf([
    { movieId: 1, title: "A", count: 9, directors: ["Ana Ott"], cast: ["Bo Li"], tags: [0] },
    { movieId: 2, title: "B", count: 5, cast: ["Ana Ott"], tags: [0, 2] },
  ]);
  const pages = sitemapPages(store);
  expect(pages.slice(0, 3)).toEqual(["/", "/browse", "/people"]);
  expect(pages.slice(-4)).toEqual(["/movies/1-a", "/movies/2-b", "/people/ana-ott", "/tags/space"]);
});

test("addresses are escaped for both the web and XML", () => {
  const film = addressesOf(sitemapFile(0, [movieHref(movieOf(5, "Crouching & 臥虎"))], SITE)).at(-1);
  expect(film).toBe("https://reelated.example/movies/5-crouching-%E8%87%A5%E8%99%8E");
});

test("the feed names films, what they are and how they were received", () => {
  const feed = newestFeed([movieOf(7, "Fast & Furious")], { name: "ml-x", ratingsSimulated: false }, SITE);
  expect(feed).toContain("<title>Fast &amp; Furious (2001)</title>");
  expect(feed).toContain("<guid>https://reelated.example/movies/7-fast-furious</guid>");
  expect(feed).toContain("<description>Drama; mean 3.50 of 2 ratings</description>");
});

test("the feed says when ratings are simulated, and when there are none", () => {
  const unrated = { ...movieOf(8), ratingCount: 0, ratingMean: undefined, genres: [] };
  const feed = newestFeed([movieOf(7), unrated], { name: "sample", ratingsSimulated: true }, SITE);
  expect(feed).toContain("mean 3.50 of 2 simulated ratings");
  expect(feed).toContain("<description>no ratings yet</description>");
});
