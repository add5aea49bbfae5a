export type Connection = "live" | "reconnecting";

/** A browser asks again by itself where a connection broke, not where it was refused. */
const RETRY_MS = 10_000;

/**
 * Tells a room's versions while its page is looked at: a window in the background holds no connection, of which a
 * browser has few for a site.
 * @returns what ends it
 */
export function followVersions(
  address: string,
  onVersion: (version: number) => void,
  onConnection: (connection: Connection) => void,
): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };
  const open = () => {
    close();
    const opened = new EventSource(address);
    source = opened;
    opened.onopen = () => onConnection("live");
    opened.onmessage = ({ data }) => onVersion(Number(data));
    opened.onerror = () => {
      onConnection("reconnecting");
      if (opened.readyState === EventSource.CLOSED) timer = setTimeout(open, RETRY_MS);
    };
  };
  const follow = () => (document.hidden ? close() : open());
  follow();
  document.addEventListener("visibilitychange", follow);
  return () => {
    document.removeEventListener("visibilitychange", follow);
    close();
  };
}
