import { XML_HEAD, xmlText } from "@/app/xml";

/** As many addresses as one file may hold (sitemaps.org). */
export const MOST_ADDRESSES = 50_000;

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** How many files so many addresses fill. */
export function sitemapCount(pages: number, most = MOST_ADDRESSES): number {
  return Math.ceil(pages / most);
}

/** The index: the address of each file. */
export function sitemapIndex(files: number, site: URL): string {
  const entries = Array.from({ length: files }, (_, file) => entry("sitemap", `/sitemaps/${file}.xml`, site));
  return `${XML_HEAD}<sitemapindex ${NAMESPACE}>\n${entries.join("")}</sitemapindex>\n`;
}

/** One file. @param paths of all pages */
export function sitemapFile(file: number, paths: string[], site: URL, most = MOST_ADDRESSES): string {
  const entries = paths.slice(file * most, (file + 1) * most).map((path) => entry("url", path, site));
  return `${XML_HEAD}<urlset ${NAMESPACE}>\n${entries.join("")}</urlset>\n`;
}

function entry(name: string, path: string, site: URL): string {
  return `<${name}><loc>${xmlText(new URL(path, site).href)}</loc></${name}>\n`;
}
