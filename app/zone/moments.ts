export interface Moments {
  /** "Jan 31, 2024". */
  dayOf: (moment: Date) => string;
  /** "09:05". */
  timeOf: (moment: Date) => string;
  /** When something was, seen from another moment: "at 09:05" of the same day, else "on Jan 31, 2024". */
  since: (from: Date, moment: Date) => string;
}

/** Days and times in words, as they are in a time zone. @param timeZone IANA's name for it */
export function momentsIn(timeZone: string): Moments {
  const day = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone });
  const time = new Intl.DateTimeFormat("en", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
  const [dayOf, timeOf] = [(moment: Date) => day.format(moment), (moment: Date) => time.format(moment)];
  return {
    dayOf,
    timeOf,
    since: (from, moment) => (dayOf(from) === dayOf(moment) ? `at ${timeOf(moment)}` : `on ${dayOf(moment)}`),
  };
}

const { dayOf } = momentsIn("UTC");

/** A day of no zone, "2024-01-31", in words: "Jan 31, 2024". */
export const dayInWords = (day: string) => dayOf(new Date(day));
