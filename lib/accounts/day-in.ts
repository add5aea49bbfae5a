/** The day of a moment in a time zone, "2026-01-31". @param timeZone IANA's name, such as "Europe/Berlin" */
export function dayIn(timeZone: string, moment: Date): string {
  // In Sweden days are written as ISO 8601 has them.
  return new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone }).format(moment);
}
