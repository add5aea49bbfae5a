/** A time zone's name as a browser gives it; UTC for none, and for one that is not known here. */
export function parseZone(name = "UTC"): string {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return name;
  } catch {
    return "UTC";
  }
}
