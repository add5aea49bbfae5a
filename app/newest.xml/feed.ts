import { XML_HEAD, xmlText } from "@/app/xml";
import { formatMean, plural, titleWithYear } from "@/components/format";
import { movieHref } from "@/components/movie-href";
import type { RatedMovie } from "@/types/recommendation";

/** Films as an RSS 2.0 feed. The data sets know no day on which a film was added, so an item has no date. */
export function newestFeed(movies: RatedMovie[], dataset: { name: string; ratingsSimulated: boolean }, site: URL) {
  const self = new URL("/newest.xml", site).href;
  const channel = [
    element("title", "Reelated – the newest films"),
    element("link", new URL("/", site).href),
    element("description", `The newest films of ${dataset.name}.`),
    element("language", "en"),
    `<atom:link href="${xmlText(self)}" rel="self" type="application/rss+xml"/>`,
    ...movies.map((movie) => item(movie, dataset.ratingsSimulated, site)),
  ];
  return `${XML_HEAD}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>\n${channel.join("\n")}\n</channel></rss>\n`;
}

function item(movie: RatedMovie, simulated: boolean, site: URL): string {
  const link = new URL(movieHref(movie), site).href;
  const rated = `${plural(movie.ratingCount, simulated ? "simulated rating" : "rating")}`;
  const mean = movie.ratingCount > 0 ? `mean ${formatMean(movie.ratingMean)} of ${rated}` : "no ratings yet";
  return `<item>${[
    element("title", titleWithYear(movie)),
    element("link", link),
    element("guid", link),
    ...movie.genres.map((genre) => element("category", genre)),
    element("description", [...(movie.genres.length > 0 ? [movie.genres.join(", ")] : []), mean].join("; ")),
  ].join("")}</item>`;
}

function element(name: string, text: string): string {
  return `<${name}>${xmlText(text)}</${name}>`;
}
