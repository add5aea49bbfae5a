const DAY = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "UTC" });
const TIME = new Intl.DateTimeFormat("en", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "UTC" });

/** "Jan 31, 2024". */
export const dayOf = (moment: Date) => DAY.format(moment);

/** "09:05". */
export const timeOf = (moment: Date) => TIME.format(moment);

/** When something was, seen from another moment: "at 09:05" of the same day, else "on Jan 31, 2024". */
export function since(from: Date, moment: Date): string {
  return dayOf(from) === dayOf(moment) ? `at ${timeOf(moment)}` : `on ${dayOf(moment)}`;
}
