const ISO_DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
/** As IMDb wrote them until 2017: "Wed Feb 22 00:00:00 2012". */
const OLD_IMDB_DAY = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\d{1,2}) [\d:]{8} (\d{4})$/;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const NUMERIC_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/;

/** "2024-01-31" of an ISO 8601 day or moment, or of a day as IMDb wrote them; undefined for what is no day. */
export function parseDay(text: string): string | undefined {
  const iso = ISO_DAY.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const old = OLD_IMDB_DAY.exec(text);
  return old ? dayOf(Number(old[3]), MONTHS.indexOf(old[1]) + 1, Number(old[2])) : undefined;
}

export type DayOrder = "month first" | "day first";

/**
 * Whether days such as 3/4/24 begin with the month, as in the United States, or the day: what one of them tells by a number over
 * 12 holds for all. Where none tells, dots mean the day first and anything else the month.
 */
export function dayOrderOf(texts: readonly string[]): DayOrder {
  const parts = texts.flatMap((text) => {
    const match = NUMERIC_DAY.exec(text);
    return match ? [match] : [];
  });
  if (parts.some(([, first]) => Number(first) > 12)) return "day first";
  if (parts.some(([, , second]) => Number(second) > 12)) return "month first";
  return parts.some(([text]) => text.includes(".")) ? "day first" : "month first";
}

/** "2024-01-31" of 1/31/24 or 31.01.2024, or of what `parseDay` reads. */
export function parseNumericDay(text: string, order: DayOrder): string | undefined {
  const match = NUMERIC_DAY.exec(text);
  if (!match) return parseDay(text);
  const [first, second, last] = match.slice(1).map(Number);
  const year = last < 100 ? 2000 + last : last;
  return order === "month first" ? dayOf(year, first, second) : dayOf(year, second, first);
}

/** Undefined for the 31st of June, and for years without films. */
function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1870 && year < 2200 ? date.toISOString().slice(0, 10) : undefined;
}
