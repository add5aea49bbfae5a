/** How figures and names are written, on the server and in the browser alike. */
export function formatCount(count: number): string {
  return count < 1000 ? String(count) : COUNTS.format(count);
}

/** Made once: `toLocaleString` makes one for each number. */
const COUNTS = new Intl.NumberFormat("en-US");

export function formatMean(mean: number | undefined): string {
  return mean === undefined ? "–" : mean.toFixed(2);
}

/** "1 rating", "12 ratings". */
export function plural(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** With hyphens at which no line ends, as in "Sci-Fi". */
export function unbroken(word: string): string {
  return word.replaceAll("-", "-\u2060");
}

export function titleWithYear({ title, year }: { title: string; year?: number }): string {
  return year === undefined ? title : `${title} (${year})`;
}
