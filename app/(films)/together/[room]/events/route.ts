import type { NextRequest } from "next/server";
import { addressOf } from "@/app/actions/request";
import { roomFollowers } from "@/lib/accounts/room-changes";
import { OpenStreams } from "./open-streams";
import { versionStream } from "./version-stream";

/** Eight people of one household with a few windows each. */
const MOST_OF_CLIENT = 32;
const MOST = 2_000;
const RETRY_S = 30;

const HEADERS = {
  "Content-Type": "text/event-stream; charset=utf-8",
  // Compressed, or kept by a proxy, it would arrive in lumps.
  "Cache-Control": "no-cache, no-store, no-transform",
  "X-Accel-Buffering": "no",
  // So that a server that stops need not wait for connections that nobody uses.
  Connection: "close",
};

const streams = new OpenStreams(MOST, MOST_OF_CLIENT);
let endsWithServer = false;

/** GET /together/{room}/events: its version, now and with each change. */
export async function GET(request: NextRequest, { params }: RouteContext<"/together/[room]/events">) {
  const client = addressOf(request.headers);
  const refusal = streams.refusal(client);
  if (refusal) {
    const [status, words] =
      refusal === "client"
        ? [429, "Too many streams are open from your address."]
        : [503, "Too many streams are open."];
    return new Response(words, { status, headers: { "Retry-After": String(RETRY_S) } });
  }
  endStreamsWithServer();
  let stopFollowing: (() => void) | undefined;
  let hasEnded = false;
  const { body, follower, end } = versionStream(() => {
    hasEnded = true;
    release();
    stopFollowing?.();
  });
  const release = streams.add(client, end);
  request.signal.addEventListener("abort", end);
  try {
    const followers = await roomFollowers();
    stopFollowing = await followers.follow((await params).room, follower);
  } catch {
    end();
    return new Response("Rooms cannot be served now.", { status: 503, headers: { "Retry-After": String(RETRY_S) } });
  }
  if (!stopFollowing) {
    end();
    return new Response("There is no such room.", { status: 404 });
  }
  // Whoever went meanwhile ended the stream before there was anything to stop.
  if (hasEnded) stopFollowing();
  return new Response(body, { headers: HEADERS });
}

/** A server that is asked to stop waits for all answers to end, which these would not by themselves. */
function endStreamsWithServer(): void {
  if (endsWithServer) return;
  endsWithServer = true;
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => streams.endAll());
}
