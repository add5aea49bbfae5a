import "server-only";
import { eq, inArray } from "drizzle-orm";
import { type Accounts, openAccounts } from "./accounts";
import { ROOM_CHANNEL } from "./change-room";
import { room } from "./database/tables";
import { isRoomId } from "./room-id";

export interface Follower {
  /** At once, and with every change; some may be told twice, or left out where a newer follows. */
  onVersion: (version: number) => void;
  /** Now and then, so that a connection is known to be alive. */
  onBeat: () => void;
}

const followersOf = new WeakMap<Accounts, RoomFollowers>();

/** Who follows rooms in this process. */
export async function roomFollowers(): Promise<RoomFollowers> {
  const accounts = await openAccounts();
  const known = followersOf.get(accounts) ?? new RoomFollowers(accounts);
  followersOf.set(accounts, known);
  return known;
}

const BEAT_MS = 20_000;

export class RoomFollowers {
  private readonly followers = new Map<string, Set<Follower>>();
  private listening: Promise<unknown> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly accounts: Accounts) {}

  /** How many there are. */
  get size(): number {
    return [...this.followers.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** @returns what ends it; undefined where there is no such room */
  async follow(id: string, follower: Follower): Promise<(() => void) | undefined> {
    if (!isRoomId(id)) return undefined;
    this.listening ??= this.accounts.listen(ROOM_CHANNEL, this.hear).catch((error) => {
      this.listening = undefined;
      throw error;
    });
    await this.listening;
    // Followed before it is read, so that no change falls between the two.
    const end = this.add(id, follower);
    const version = await this.readVersion(id).catch((error) => {
      end();
      throw error;
    });
    if (version === undefined) {
      end();
      return undefined;
    }
    follower.onVersion(version);
    return end;
  }

  /** A sign of life to all, with what was said while the connection to the database was broken. */
  async beat(): Promise<void> {
    for (const follower of [...this.followers.values()].flatMap((set) => [...set])) follower.onBeat();
    const ids = [...this.followers.keys()];
    if (ids.length === 0) return;
    const { db } = this.accounts;
    const rows = await db.select({ id: room.id, version: room.version }).from(room).where(inArray(room.id, ids));
    for (const { id, version } of rows) this.tell(id, version);
  }

  private readonly hear = (payload: string) => {
    const [id, version] = payload.split(" ");
    this.tell(id, Number(version));
  };

  private tell(id: string, version: number): void {
    for (const { onVersion } of [...(this.followers.get(id) ?? [])]) onVersion(version);
  }

  private add(id: string, follower: Follower): () => void {
    const followers = this.followers.get(id) ?? new Set();
    this.followers.set(id, followers.add(follower));
    this.timer ??= setInterval(() => this.beat().catch(() => {}), BEAT_MS).unref();
    return () => {
      followers.delete(follower);
      if (followers.size === 0 && this.followers.get(id) === followers) this.followers.delete(id);
      if (this.followers.size > 0) return;
      clearInterval(this.timer);
      this.timer = undefined;
    };
  }

  private async readVersion(id: string): Promise<number | undefined> {
    const { db } = this.accounts;
    const [found] = await db.select({ version: room.version }).from(room).where(eq(room.id, id));
    return found?.version;
  }
}
