import "server-only";
import { createHash } from "node:crypto";
import {
  and,
  between,
  desc,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  ne,
  not,
  or,
  sql,
} from "drizzle-orm";
import { openAccounts } from "./accounts";
import type { Asker } from "./asker";
import type { Database } from "./database/open-database";
import { mark, rating, shownList, shownMovie, user } from "./database/tables";
import { dayIn } from "./day-in";

/** Of one person; older ones go. */
export const MOST_LISTS = 1_000;
/** A list that gives way to another of its kind sooner was passed through, as while a slider moves. */
const PASSED_MS = 10_000;
/** A day on which summer time ends has 25 hours. */
const LONGEST_DAY_MS = 25 * 60 * 60 * 1000;

export interface ListAsShown {
  href: string;
  title: string;
  modelVersion: string;
  shownAt: Date;
  /** The asker's time zone, as IANA names it. */
  zone: string;
  films: { movieId: number; score: number }[];
}

type Writing = Pick<Database, "select" | "insert" | "update" | "delete">;

/** Keeps a list that the asker sees, unless they keep no history. The same list of the same day there is one. */
export async function recordList({ userId }: Asker, list: ListAsShown): Promise<void> {
  const { db } = await openAccounts();
  await db.transaction(async (tx) => {
    // The person's row is held meanwhile, so that two of their lists come one after the other.
    const [owner] = await tx
      .select({ keepsHistory: user.keepsHistory })
      .from(user)
      .where(eq(user.id, userId))
      .for("no key update");
    if (!owner?.keepsHistory) return;
    const id = (await showAgain(tx, userId, list)) ?? (await insertList(tx, userId, list));
    await removePassed(tx, userId, id, list);
    await removeOldest(tx, userId);
  });
}

/** Notes that the asker opened a film's page from the newest list of this address that has it. */
export async function recordOpening({ userId }: Asker, href: string, movieId: number): Promise<void> {
  const { db } = await openAccounts();
  const newest = db
    .select({ id: shownList.id })
    .from(shownList)
    .innerJoin(shownMovie, and(eq(shownMovie.listId, shownList.id), eq(shownMovie.movieId, movieId)))
    .where(and(eq(shownList.userId, userId), eq(shownList.href, href)))
    .orderBy(desc(shownList.shownAt))
    .limit(1);
  await db
    .update(shownMovie)
    .set({ openedAt: new Date() })
    .where(and(inArray(shownMovie.listId, newest), eq(shownMovie.movieId, movieId), isNull(shownMovie.openedAt)));
}

async function showAgain(tx: Writing, userId: string, list: ListAsShown): Promise<string | undefined> {
  const { shownAt, zone } = list;
  const beside = (ms: number) => new Date(shownAt.getTime() + ms);
  const near = await tx
    .select({ id: shownList.id, shownAt: shownList.shownAt })
    .from(shownList)
    .where(
      and(
        eq(shownList.userId, userId),
        eq(shownList.fingerprint, fingerprintOf(list)),
        between(shownList.shownAt, beside(-LONGEST_DAY_MS), beside(LONGEST_DAY_MS)),
      ),
    );
  const known = near.find((other) => dayIn(zone, other.shownAt) === dayIn(zone, shownAt));
  if (known && known.shownAt < shownAt) await tx.update(shownList).set({ shownAt }).where(eq(shownList.id, known.id));
  return known?.id;
}

async function insertList(tx: Writing, userId: string, list: ListAsShown): Promise<string> {
  const { href, title, modelVersion, shownAt, films } = list;
  const fingerprint = fingerprintOf(list);
  const [{ id }] = await tx
    .insert(shownList)
    .values({ userId, href, title, modelId: modelVersion, fingerprint, firstShownAt: shownAt, shownAt })
    .returning({ id: shownList.id });
  await tx.insert(shownMovie).values(films.map((film, place) => ({ listId: id, place, ...film })));
  return id;
}

function fingerprintOf({ href, modelVersion, films }: ListAsShown): string {
  const told = JSON.stringify([href, modelVersion, films.map(({ movieId }) => movieId)]);
  return createHash("sha256").update(told).digest("hex");
}

/** Removes lists of the same title that gave way to this one at once, with whose films nothing was done. */
async function removePassed(tx: Writing, userId: string, id: string, { title, shownAt }: ListAsShown): Promise<void> {
  const isItsFilm = (table: typeof rating | typeof mark) =>
    and(eq(table.userId, userId), eq(table.movieId, shownMovie.movieId));
  const touched = tx
    .select({ one: sql`1` })
    .from(shownMovie)
    .leftJoin(rating, and(isItsFilm(rating), gte(rating.ratedAt, shownList.firstShownAt)))
    .leftJoin(mark, and(isItsFilm(mark), gte(mark.createdAt, shownList.firstShownAt)))
    .where(
      and(
        eq(shownMovie.listId, shownList.id),
        or(isNotNull(shownMovie.openedAt), isNotNull(rating.movieId), isNotNull(mark.movieId)),
      ),
    );
  await tx
    .delete(shownList)
    .where(
      and(
        eq(shownList.userId, userId),
        eq(shownList.title, title),
        ne(shownList.id, id),
        gt(shownList.firstShownAt, new Date(shownAt.getTime() - PASSED_MS)),
        lte(shownList.shownAt, shownAt),
        not(exists(touched)),
      ),
    );
}

async function removeOldest(tx: Writing, userId: string): Promise<void> {
  const oldest = tx
    .select({ id: shownList.id })
    .from(shownList)
    .where(eq(shownList.userId, userId))
    .orderBy(desc(shownList.shownAt), desc(shownList.id))
    .offset(MOST_LISTS);
  await tx.delete(shownList).where(inArray(shownList.id, oldest));
}
