const DAY = 86_400;
/** More ratings than this fall on more than one evening, but on no more evenings than MOST_SESSIONS. */
const SESSION_RATINGS = 60;
const MOST_SESSIONS = 50;
/** Seconds between two ratings of a session. */
const PACE = 16;
const LONGEST_SPAN = 5 * 365 * DAY;

/**
 * When a person gives each of `count` ratings, in seconds since 1970: one session or several over up to five years,
 * ratings following each other within seconds. Rising, between `from` and `until`.
 * @param times takes the result in its first `count` places
 */
export function drawTimes(
  count: number,
  [from, until]: [number, number],
  uniform: () => number,
  times: Uint32Array,
): void {
  const latest = until - PACE * count;
  const start = from + uniform() * (latest - from);
  const span = Math.min(latest - start, LONGEST_SPAN) * uniform() ** 2;
  const sessions = 1 + Math.min(MOST_SESSIONS, Math.floor((2 * uniform() * count) / SESSION_RATINGS));
  const starts = Float64Array.from({ length: sessions }, (_, s) => (s === 0 ? start : start + uniform() * span)).sort();
  let time = 0;
  for (let n = 0; n < count; n++) {
    const session = Math.floor((n * sessions) / count);
    time = Math.max(Math.floor(starts[session]), time) + 1 + Math.floor(PACE * uniform());
    times[n] = time;
  }
}
