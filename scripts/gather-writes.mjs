/** Held at most, so that a file that is read faster than it is sent waits for whoever takes it. */
const MOST_HELD = 65_536;

/**
 * Hands on what is written within a turn of the event loop as one piece. Next.js writes a page in a dozen pieces and has each
 * flushed: to pack them one after another takes three times as long as to pack them at once, and to worse effect.
 * @param {import("node:http").ServerResponse & { flush?: () => void }} response
 */
export function gatherWrites(response) {
  const [write, end] = [response.write.bind(response), response.end.bind(response)];
  const flush = response.flush?.bind(response);
  let held = [];
  let size = 0;
  let asksFlush = false;
  let turn;
  const take = (chunk, encoding) => {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk, encoding) : chunk;
    held.push(bytes);
    size += bytes.length;
  };
  const release = () => {
    const whole = held.length === 1 ? held[0] : Buffer.concat(held);
    held = [];
    size = 0;
    return whole;
  };
  const handOn = () => {
    clearImmediate(turn);
    turn = undefined;
    if (response.destroyed) return false;
    const goesOn = size === 0 || write(release());
    if (asksFlush) flush?.();
    asksFlush = false;
    return goesOn;
  };
  response.write = (chunk, encoding) => {
    take(chunk, encoding);
    if (size > MOST_HELD) return handOn();
    turn ??= setImmediate(handOn);
    return true;
  };
  response.flush = () => {
    asksFlush = true;
    turn ??= setImmediate(handOn);
  };
  response.end = (chunk, encoding) => {
    clearImmediate(turn);
    if (chunk && typeof chunk !== "function") take(chunk, encoding);
    return size > 0 ? end(release()) : end();
  };
}
