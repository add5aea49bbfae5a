import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { openAccounts } from "./accounts";
import { describeAccounts, newPerson } from "./accounts.fixture";
import { applyChanges } from "./apply-changes";
import { type Asker, ensureAsker } from "./asker";
import { shownList, shownMovie, user } from "./database/tables";
import { deleteLists, keepsHistory, readHistory, setKeepsHistory } from "./history";
import { mergeVisitor } from "./merge-visitor";
import { markMovie, rateMovie } from "./own-films";
import { readPersonalData } from "./personal-data";
import { type ListAsShown, MOST_LISTS, recordList, recordOpening } from "./record-history";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const NOON = new Date("2026-03-05T12:00:00Z");
const later = (ms: number, moment = NOON) => new Date(moment.getTime() + ms);

/** A list of films 1, 2 and 3, unless a test says otherwise. */
function listOf(change: Partial<Omit<ListAsShown, "films">> & { films?: number[] } = {}): ListAsShown {
  const { films = [1, 2, 3], ...rest } = change;
  return {
    ...{ href: "/recommend?movie=9", title: "Films like Heat (1995)", modelVersion: "0123456789abcdef", shownAt: NOON },
    zone: "UTC",
    ...rest,
    films: films.map((movieId, place) => ({ movieId, score: 1 - place / 10 })),
  };
}

const read = async (asker: Asker, search?: { text: string; movieIds: number[] }, zone = "UTC") =>
  (await readHistory(asker, { search, page: 1, size: 100, zone })).lists;
const titles = async (asker: Asker, search?: { text: string; movieIds: number[] }) =>
  (await read(asker, search)).map(({ title }) => title);

describeAccounts(() => {
  describe("what is kept", () => {
    test("a list as it was shown: its films in order, from what, when and by which model", async () => {
      const { asker } = await newPerson();
      await recordList(asker, listOf({ films: [7, 5, 6] }));
      expect(await read(asker)).toMatchObject([
        {
          ...{ href: "/recommend?movie=9", title: "Films like Heat (1995)", modelVersion: "0123456789abcdef" },
          ...{ firstShownAt: NOON, shownAt: NOON },
          films: [
            { movieId: 7, score: 1 },
            { movieId: 5, score: expect.closeTo(0.9) },
            { movieId: 6, score: expect.closeTo(0.8) },
          ],
        },
      ]);
    });

    test("the same list again the same day is one, shown last then; the next day it is another", async () => {
      const { asker } = await newPerson();
      const midnight = new Date("2026-03-06T00:00:00Z");
      for (const shownAt of [NOON, later(MINUTE_MS), later(-MINUTE_MS), later(-1, midnight), midnight])
        await recordList(asker, listOf({ shownAt }));
      expect((await read(asker)).map(({ firstShownAt, shownAt }) => [firstShownAt, shownAt])).toEqual([
        [midnight, midnight],
        [NOON, later(-1, midnight)],
      ]);
    });

    test("a day is that of the asker's zone", async () => {
      const { asker } = await newPerson();
      // In New York 23:30 and 23:59 of the 5th, then midnight; in Greenwich all of the 6th.
      const moments = ["2026-03-06T04:30:00Z", "2026-03-06T04:59:00Z", "2026-03-06T05:00:00Z"].map(
        (at) => new Date(at),
      );
      for (const shownAt of moments) await recordList(asker, listOf({ shownAt, zone: "America/New_York" }));
      expect((await read(asker)).map(({ firstShownAt, shownAt }) => [firstShownAt, shownAt])).toEqual([
        [moments[2], moments[2]],
        [moments[0], moments[1]],
      ]);
    });

    test("other films, another order, address or model make another list", async () => {
      const { asker } = await newPerson();
      const others = [
        { films: [1, 2] },
        { films: [2, 1, 3] },
        { href: "/recommend?movie=9&k=3" },
        { modelVersion: "fedcba9876543210" },
      ];
      await recordList(asker, listOf());
      for (const [i, other] of others.entries())
        await recordList(asker, listOf({ ...other, shownAt: later((i + 1) * MINUTE_MS) }));
      expect(await read(asker)).toHaveLength(1 + others.length);
    });

    test("what is passed through in ten seconds is not, unless something was done with its films", async () => {
      const { asker } = await newPerson();
      const shown = (seconds: number, film: number, title?: string) =>
        recordList(asker, listOf({ films: [film], shownAt: later(seconds * 1000), ...(title && { title }) }));
      const films = async () => (await read(asker)).map(({ films }) => films[0].movieId);
      await shown(0, 11);
      await shown(9, 12);
      expect(await films()).toEqual([12]);
      await shown(15, 13, "Films like others");
      await shown(19, 14);
      expect(await films(), "10 s are over, and another title is another matter").toEqual([14, 13, 12]);

      const { href } = listOf();
      await recordOpening(asker, href, 14);
      await shown(20, 15);
      await shown(21, 16);
      expect(await films(), "14 was opened").toEqual([16, 14, 13, 12]);
      await rateMovie(asker, 16, 4);
      await shown(22, 17);
      await markMovie(asker, 17, "watchlist");
      await shown(23, 18);
      expect(await films(), "16 was rated, 17 marked").toEqual([18, 17, 16, 14, 13, 12]);
    });

    test("a list that is gone back to stays, though another was passed through meanwhile", async () => {
      const { asker } = await newPerson();
      await recordList(asker, listOf());
      await recordList(asker, listOf({ films: [8], shownAt: later(20_000) }));
      await recordList(asker, listOf({ shownAt: later(25_000) }));
      expect((await read(asker)).map(({ films, firstShownAt }) => [films.length, firstShownAt])).toEqual([[3, NOON]]);
    });

    test("lists that come at once are all there, each once", async () => {
      const { asker } = await newPerson();
      const days = [0, 1, 2, 3, 4];
      for (const day of days) {
        const lists = Array.from({ length: 10 }, (_, i) =>
          listOf({ films: [i % 5], title: `List ${i % 5}`, shownAt: later(day * DAY_MS) }),
        );
        await Promise.all(lists.map((list) => recordList(asker, list)));
      }
      const each = [0, 1, 2, 3, 4].map((i) => `List ${i}`);
      expect((await titles(asker)).sort()).toEqual(days.flatMap(() => each).sort());
    });

    test("of more than a thousand the newest stay", async () => {
      const { asker } = await newPerson();
      const { db } = await openAccounts();
      const rows = Array.from({ length: MOST_LISTS }, (_, i) => ({
        ...{ userId: asker.userId, href: "/for-you", title: `List ${i}`, modelId: "m", fingerprint: `${i}` },
        shownAt: later(i * MINUTE_MS),
      }));
      await db.insert(shownList).values(rows);
      await recordList(asker, listOf({ title: "The newest", shownAt: later(DAY_MS) }));
      expect(await db.$count(shownList, eq(shownList.userId, asker.userId))).toBe(MOST_LISTS);
      const [oldest] = await db
        .select({ title: shownList.title })
        .from(shownList)
        .where(eq(shownList.userId, asker.userId))
        .orderBy(asc(shownList.shownAt));
      expect(oldest.title).toBe("List 1");
      expect((await titles(asker))[0]).toBe("The newest");
    });

    test("nothing of whoever keeps no history; what was there stays", async () => {
      const { asker } = await newPerson();
      expect(await keepsHistory(asker)).toBe(true);
      await recordList(asker, listOf());
      await setKeepsHistory(asker, false);
      expect(await keepsHistory(asker)).toBe(false);
      await recordList(asker, listOf({ films: [4], shownAt: later(DAY_MS) }));
      expect(await read(asker)).toHaveLength(1);
      await setKeepsHistory(asker, true);
      await recordList(asker, listOf({ films: [4], shownAt: later(DAY_MS) }));
      expect(await read(asker)).toHaveLength(2);
    });

    test("nothing of whoever deleted their account meanwhile, and no failure", async () => {
      const { asker } = await newPerson();
      await recordList(asker, listOf());
      const { db } = await openAccounts();
      await db.delete(user).where(eq(user.id, asker.userId));
      await recordList(asker, listOf({ films: [4] }));
      await recordOpening(asker, listOf().href, 1);
      expect(await read(asker)).toEqual([]);
      expect(await db.$count(shownList, eq(shownList.userId, asker.userId))).toBe(0);
    });
  });

  describe("what was done with it", () => {
    test("opened: of the newest list of that address that has the film, the first time", async () => {
      const { asker } = await newPerson();
      await recordList(asker, listOf({ films: [1, 2], shownAt: later(-DAY_MS) }));
      await recordList(asker, listOf({ films: [1, 3] }));
      await recordList(asker, listOf({ films: [1, 2], href: "/for-you", title: "For you" }));
      const before = new Date();
      await recordOpening(asker, listOf().href, 1);
      await recordOpening(asker, listOf().href, 2);
      await recordOpening(asker, listOf().href, 99);
      await recordOpening(asker, "/nowhere", 3);
      const opened = async () =>
        (await read(asker)).flatMap(({ href, shownAt, films }) =>
          films.flatMap(({ movieId, openedAt }) => (openedAt ? [{ href, shownAt, movieId, openedAt }] : [])),
        );
      const first = await opened();
      expect(first).toMatchObject([
        { href: listOf().href, shownAt: NOON, movieId: 1 },
        { href: listOf().href, shownAt: later(-DAY_MS), movieId: 2 },
      ]);
      for (const { openedAt } of first) expect(openedAt.getTime()).toBeGreaterThanOrEqual(before.getTime());
      await recordOpening(asker, listOf().href, 1);
      expect(await opened()).toEqual(first);
    });

    test("rated and marked since it was first shown, not before", async () => {
      const { asker } = await newPerson();
      await rateMovie(asker, 1, 2);
      await markMovie(asker, 2, "watchlist");
      const between = new Date(Date.now() + 1);
      await expect.poll(() => Date.now()).toBeGreaterThan(between.getTime());
      await recordList(asker, listOf({ films: [1, 2, 3, 4], shownAt: between }));
      await recordList(asker, listOf({ films: [1, 2, 3, 4], shownAt: new Date(between.getTime() + 1) }));
      await rateMovie(asker, 3, 4.5);
      await markMovie(asker, 3, "seen");
      await markMovie(asker, 4, "notInterested");
      const [{ films }] = await read(asker);
      expect(films.map(({ rated, marked }) => [rated?.rating, ...marked.map(({ kind }) => kind)])).toEqual([
        [undefined],
        [undefined],
        [4.5, "seen"],
        [undefined, "notInterested"],
      ]);
      await rateMovie(asker, 1, 5);
      expect((await read(asker))[0].films[0].rated).toMatchObject({ rating: 5 });
    });

    test("what a file says was seen on a day before was not seen since", async () => {
      const { asker } = await newPerson();
      await recordList(asker, listOf({ films: [1, 2, 3] }));
      await applyChanges(asker, [
        { movieId: 1, seen: true, watchedOn: "2026-03-04" },
        { movieId: 2, seen: true, watchedOn: "2026-03-05" },
        { movieId: 3, rating: 4, ratedAt: "2026-03-05T11:59:59Z" },
      ]);
      const [{ films }] = await read(asker);
      expect(films.map(({ rated, marked }) => [rated, marked.map(({ day }) => day)])).toEqual([
        [undefined, []],
        [undefined, ["2026-03-05"]],
        [undefined, []],
      ]);
      const [whereItWasThe6th] = await read(asker, undefined, "Pacific/Kiritimati");
      expect(whereItWasThe6th.films[1].marked).toEqual([]);
    });
  });

  describe("read", () => {
    test("in pages, the last where there is none so far", async () => {
      const { asker } = await newPerson();
      for (let i = 0; i < 5; i++)
        await recordList(asker, listOf({ title: `List ${i}`, films: [i], shownAt: later(i * MINUTE_MS) }));
      const page = async (page: number) => {
        const found = await readHistory(asker, { page, size: 2, zone: "UTC" });
        return [found.page, found.pages, found.total, ...found.lists.map(({ title }) => title)];
      };
      expect(await page(1)).toEqual([1, 3, 5, "List 4", "List 3"]);
      expect(await page(3)).toEqual([3, 3, 5, "List 0"]);
      expect(await page(9)).toEqual([3, 3, 5, "List 0"]);
      const nobody = await ensureAsker(new Headers());
      expect(await readHistory(nobody, { page: 4, size: 2, zone: "UTC" })).toEqual({
        lists: [],
        total: 0,
        page: 1,
        pages: 1,
      });
    });

    test("searched by the films of a list and by its title, whatever signs are asked for", async () => {
      const { asker } = await newPerson();
      const names = ["Films like 100% Wolf", "Films like snake_case", "Films like C:\\", "For you"];
      for (const [i, title] of names.entries())
        await recordList(asker, listOf({ title, films: [i, 50], shownAt: later(-i * MINUTE_MS) }));
      const found = (text: string, movieIds: number[] = []) => titles(asker, { text, movieIds });
      expect(await found("FILMS LIKE")).toEqual(names.slice(0, 3));
      expect(await found("%")).toEqual([names[0]]);
      expect(await found("_")).toEqual([names[1]]);
      expect(await found("\\")).toEqual([names[2]]);
      expect(await found("%you")).toEqual([]);
      expect(await found("' or true --")).toEqual([]);
      expect(await found("for \0you")).toEqual(["For you"]);
      expect(await found("nothing", [3])).toEqual(["For you"]);
      expect(await found("wolf", [1])).toEqual(names.slice(0, 2));
      expect(await found("nothing", [50])).toEqual(names);
    });
  });

  describe("whose it is", () => {
    test("nobody reads, opens or deletes another's, nor learns of it by its id", async () => {
      const [one, other] = [await newPerson(), await newPerson()];
      await recordList(one.asker, listOf());
      const [before] = await read(one.asker);
      expect(await read(other.asker)).toEqual([]);
      expect(await read(other.asker, { text: "Heat", movieIds: [1] })).toEqual([]);
      await recordOpening(other.asker, before.href, 1);
      await deleteLists(other.asker, [before.id, randomUUID()]);
      await deleteLists(other.asker, "all");
      await setKeepsHistory(other.asker, false);
      expect(await read(one.asker)).toEqual([before]);
      expect(await keepsHistory(one.asker)).toBe(true);
    });

    test("lists are deleted one by one or all, with their films", async () => {
      const { asker } = await newPerson();
      for (let i = 0; i < 3; i++)
        await recordList(asker, listOf({ title: `List ${i}`, films: [i], shownAt: later(-i) }));
      const lists = await read(asker);
      await deleteLists(asker, [lists[1].id]);
      expect(await titles(asker)).toEqual(["List 0", "List 2"]);
      await deleteLists(asker, []);
      expect(await titles(asker)).toHaveLength(2);
      await deleteLists(asker, "all");
      expect(await read(asker)).toEqual([]);
      const { db } = await openAccounts();
      for (const { id } of lists) expect(await db.$count(shownMovie, eq(shownMovie.listId, id))).toBe(0);
    });

    test("a visitor's goes along to their account, unless either keeps none", async () => {
      const { db } = await openAccounts();
      const merged = async (visitorKeeps: boolean, accountKeeps: boolean) => {
        const [visitor, { asker }] = [await ensureAsker(new Headers()), await newPerson()];
        await recordList(visitor, listOf());
        await setKeepsHistory(visitor, visitorKeeps);
        await setKeepsHistory(asker, accountKeeps);
        await mergeVisitor(db, visitor.userId, asker.userId);
        return [(await read(asker)).length, await keepsHistory(asker)];
      };
      expect(await merged(true, true)).toEqual([1, true]);
      expect(await merged(false, true)).toEqual([0, false]);
      expect(await merged(true, false)).toEqual([0, false]);
    });

    test("the export tells all of it", async () => {
      const { asker } = await newPerson();
      await recordList(asker, listOf({ films: [1, 2] }));
      await recordList(asker, listOf({ films: [1, 2], shownAt: later(MINUTE_MS) }));
      await recordOpening(asker, listOf().href, 2);
      const { profile, history } = await readPersonalData(asker, (movieId) => ({ movieId, title: `Film ${movieId}` }));
      expect(profile.keepsHistory).toBe(true);
      expect(history).toMatchObject([
        {
          ...{ title: "Films like Heat (1995)", href: "/recommend?movie=9", modelVersion: "0123456789abcdef" },
          ...{ firstShownAt: NOON.toISOString(), shownAt: later(MINUTE_MS).toISOString() },
          films: [
            { film: { movieId: 1 }, score: 1, openedAt: undefined },
            { film: { movieId: 2 }, openedAt: expect.stringMatching(/^20\d\d-.*Z$/) },
          ],
        },
      ]);
    });
  });
});
