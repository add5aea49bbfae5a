/**
 * The first of the offered media types that an Accept header likes best (RFC 9110, 12.5.1), the first of all without
 * one; undefined where it takes none of them. What cannot be read in it is passed over.
 */
export function negotiate(accept: string | undefined, offered: string[]): string | undefined {
  const ranges = (accept ?? "").split(",").flatMap(readRange);
  if (ranges.length === 0) return offered[0];
  const qualities = offered.map((type) => qualityOf(type, ranges));
  const best = Math.max(...qualities);
  return best > 0 ? offered[qualities.indexOf(best)] : undefined;
}

interface MediaRange {
  name: string;
  quality: number;
}

/** "text/csv;header=present;q=0.5": what follows the name is not compared, but for q. */
function readRange(text: string): MediaRange[] {
  const [name, ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  if (!/^[^\s/]+\/[^\s/]+$/.test(name)) return [];
  const q = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
  return [{ name, quality: /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(q) ? Number(q) : 1 }];
}

/** That of the range which names the type most closely. */
function qualityOf(type: string, ranges: MediaRange[]): number {
  const names = [type, type.replace(/\/.*/, "/*"), "*/*"];
  const closest = names.map((wanted) => ranges.find(({ name }) => name === wanted)).find((range) => range);
  return closest?.quality ?? 0;
}
