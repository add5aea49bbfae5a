import type { Follower } from "@/lib/accounts/room-changes";

/** Whoever does not read for so many messages is gone, or will ask again. */
const BACKLOG = 50;
/** After which a browser asks again. */
const RETRY_MS = 2_000;

export interface VersionStream {
  body: ReadableStream<Uint8Array>;
  follower: Follower;
  end: () => void;
}

/**
 * Versions as server-sent events (HTML Living Standard, 9.2): each newer one once, its number also its id.
 * @param onEnd once, however it ends: by `end`, or because whoever read it is gone
 */
export function versionStream(onEnd: () => void): VersionStream {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  const finish = () => {
    if (!controller) return false;
    controller = undefined;
    onEnd();
    return true;
  };
  const end = () => {
    const open = controller;
    if (finish()) open?.close();
  };
  const send = (text: string) => {
    if (!controller) return;
    if ((controller.desiredSize ?? 0) < -BACKLOG) end();
    else controller.enqueue(encoder.encode(text));
  };
  const body = new ReadableStream<Uint8Array>({
    start: (made) => {
      controller = made;
      send(`retry: ${RETRY_MS}\n\n`);
    },
    cancel: () => {
      finish();
    },
  });
  const follower = {
    onVersion: (version: number) => {
      if (version <= last) return;
      last = version;
      send(`id: ${version}\ndata: ${version}\n\n`);
    },
    onBeat: () => send(": still here\n\n"),
  };
  return { body, follower, end };
}
