import { XML_HEAD, xmlText } from "@/app/xml";
import { movieHref } from "@/components/movie-href";
import type { Movie } from "@/types/movie";

/** As many addresses as one file may hold (sitemaps.org). */
export const MOST_ADDRESSES = 50_000;

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
export const FIXED_PAGES = ["/", "/browse", "/people", "/tags", "/map", "/models", "/api/docs"];

/** Which files the addresses of so many films fill. */
export function sitemapCount(films: number, most = MOST_ADDRESSES): number {
  return Math.ceil((FIXED_PAGES.length + films) / most);
}

/** The index: the address of each file. */
export function sitemapIndex(files: number, site: URL): string {
  const entries = Array.from({ length: files }, (_, file) => entry("sitemap", `/sitemaps/${file}.xml`, site));
  return `${XML_HEAD}<sitemapindex ${NAMESPACE}>\n${entries.join("")}</sitemapindex>\n`;
}

/** One file: the fixed pages come first, then the films in their order. */
export function sitemapFile(file: number, movies: Movie[], site: URL, most = MOST_ADDRESSES): string {
  const from = file * most - FIXED_PAGES.length;
  const films = movies.slice(Math.max(0, from), from + most);
  const paths = [...(file === 0 ? FIXED_PAGES : []), ...films.map(movieHref)];
  return `${XML_HEAD}<urlset ${NAMESPACE}>\n${paths.map((path) => entry("url", path, site)).join("")}</urlset>\n`;
}

function entry(name: string, path: string, site: URL): string {
  return `<${name}><loc>${xmlText(new URL(path, site).href)}</loc></${name}>\n`;
}
