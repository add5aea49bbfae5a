import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

type OnPayload = (payload: string) => void;

const RETRY_MS = 1_000;

/**
 * LISTEN on a Postgres server, over a connection of its own that is made when somebody first listens and made again
 * when it breaks. What is said meanwhile is missed: whoever listens asks for the state anew now and then.
 */
export function listenOnServer(connectionString: string) {
  const channels = new Map<string, Set<OnPayload>>();
  let client: Promise<pg.Client> | undefined;
  let closed = false;

  async function connect(): Promise<pg.Client> {
    const made = new pg.Client({ connectionString });
    made.on("error", () => {});
    made.on("notification", ({ channel, payload }) => {
      for (const onPayload of channels.get(channel) ?? []) onPayload(payload ?? "");
    });
    made.on("end", async () => {
      client = undefined;
      while (!closed && !client && channels.size > 0) {
        await wait(RETRY_MS, undefined, { ref: false });
        await ensureClient().catch(() => {});
      }
    });
    await made.connect();
    for (const channel of channels.keys()) await made.query(`listen ${pg.escapeIdentifier(channel)}`);
    return made;
  }

  function ensureClient(): Promise<pg.Client> {
    client ??= connect().catch((error) => {
      client = undefined;
      throw error;
    });
    return client;
  }

  return {
    async listen(channel: string, onPayload: OnPayload): Promise<() => Promise<void>> {
      const heard = channels.get(channel) ?? new Set();
      channels.set(channel, heard.add(onPayload));
      const connected = await ensureClient();
      await connected.query(`listen ${pg.escapeIdentifier(channel)}`);
      return async () => {
        heard.delete(onPayload);
        if (heard.size > 0 || channels.get(channel) !== heard) return;
        channels.delete(channel);
        const open = await client?.catch(() => undefined);
        await open?.query(`unlisten ${pg.escapeIdentifier(channel)}`).catch(() => {});
      };
    },
    async close() {
      closed = true;
      const open = await client?.catch(() => undefined);
      await open?.end();
    },
  };
}
