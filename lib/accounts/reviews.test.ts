import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { MOST_REVIEW_LETTERS } from "@/types/review";
import { openAccounts } from "./accounts";
import { describeAccounts, newEmail, newModerator, newPerson } from "./accounts.fixture";
import { applyChanges } from "./apply-changes";
import { type Asker, ensureAsker } from "./asker";
import { user } from "./database/tables";
import { mergeVisitor } from "./merge-visitor";
import { hideReview, keepReview, readHiddenReviews, readReports } from "./moderation";
import { rateMovie } from "./own-films";
import { readPersonalData } from "./personal-data";
import {
  deleteReview,
  readOwnReview,
  readOwnReviews,
  readReviews,
  reportReview,
  voteHelpful,
  writeReview,
} from "./reviews";
import { createRoom, pickMovie } from "./rooms";

let lastFilm = 0;
const newFilm = () => ++lastFilm;
const newestOf = (movieId: number, asker?: Asker) =>
  readReviews(asker, movieId, { order: "newest", page: 1, size: 50 });
const write = async (asker: Asker, movieId: number, text = "Worth it.", spoiler = false) => {
  await writeReview(asker, movieId, { text, spoiler });
  return (await readOwnReview(asker, movieId))?.id as string;
};

describeAccounts(() => {
  describe("reviews", () => {
    test("one each of a film: written again it is changed, and its rating stands beside it", async () => {
      const [{ asker }, film] = [await newPerson(), newFilm()];
      await rateMovie(asker, film, 4.5);
      const id = await write(asker, film, "First thoughts");
      expect(await write(asker, film, "Second thoughts", true)).toBe(id);
      const found = await newestOf(film);
      expect(found?.total).toBe(1);
      expect(found?.reviews).toMatchObject([
        { id, movieId: film, author: "Ada", isOwn: false, text: "Second thoughts", spoiler: true, rating: 4.5 },
      ]);
      expect(found?.reviews[0].editedAt).toBeInstanceOf(Date);
      expect((await newestOf(film, asker))?.reviews[0].isOwn).toBe(true);
      expect(await readOwnReviews(asker)).toHaveLength(1);
    });

    test("nothing of the author leaves but their name", async () => {
      const [{ asker, email }, film] = [await newPerson(), newFilm()];
      await write(asker, film);
      const said = JSON.stringify(await newestOf(film));
      expect(said).not.toContain(asker.userId);
      expect(said).not.toContain(email);
    });

    test("without words, or with too many, it is refused", async () => {
      const [{ asker }, film] = [await newPerson(), newFilm()];
      await expect(write(asker, film, " \0 \n")).rejects.toThrow("no words");
      await expect(write(asker, film, "x".repeat(MOST_REVIEW_LETTERS + 1))).rejects.toThrow("at most 20000");
      await expect(write(asker, film, "x".repeat(10_000_000))).rejects.toThrow("at most 20000");
      expect(await readOwnReview(asker, film)).toBeUndefined();
    });

    test("the most helpful come first, each voice counted once and taken back", async () => {
      const film = newFilm();
      const people = await Promise.all(Array.from({ length: 3 }, () => newPerson()));
      const ids: string[] = [];
      for (const { asker } of people) ids.push(await write(asker, film));
      const order = async () =>
        (await readReviews(undefined, film, { order: "helpful", page: 1, size: 2 }))?.reviews.map(({ id }) => id);
      await voteHelpful(people[1].asker, ids[0], true);
      await voteHelpful(people[1].asker, ids[0], true);
      await voteHelpful(people[2].asker, ids[0], true);
      await voteHelpful(people[0].asker, ids[1], true);
      expect(await order()).toEqual([ids[0], ids[1]]);
      const seen = await newestOf(film, people[1].asker);
      expect(seen?.reviews.find(({ id }) => id === ids[0])).toMatchObject({ helpful: 2, foundHelpful: true });
      await voteHelpful(people[1].asker, ids[0], false);
      await voteHelpful(people[2].asker, ids[0], false);
      expect((await order())?.[0]).toBe(ids[1]);
    });

    test("one's own review cannot be praised or reported, nor one that is not there", async () => {
      const [{ asker }, film] = [await newPerson(), newFilm()];
      const id = await write(asker, film);
      for (const [review, words] of [
        [id, "yours"],
        [randomUUID(), "no longer here"],
      ]) {
        await expect(voteHelpful(asker, review, true)).rejects.toThrow(words);
        await expect(reportReview(asker, review, "Bad")).rejects.toThrow(words);
      }
    });

    test("another's is not deleted, whoever asks", async () => {
      const [author, other, film] = [await newPerson(), await newPerson(), newFilm()];
      const id = await write(author.asker, film);
      await deleteReview(other.asker, id);
      expect((await newestOf(film))?.total).toBe(1);
      await deleteReview(author.asker, id);
      expect((await newestOf(film))?.total).toBe(0);
    });

    test("what one found helpful and picked with others is among what one takes away", async () => {
      const [author, reader, film] = [await newPerson(), await newPerson(), newFilm()];
      await voteHelpful(reader.asker, await write(author.asker, film), true);
      const room = await createRoom(reader.asker, "Grace", undefined);
      await pickMovie(reader.asker, room, film);
      const nameOf = (movieId: number) => ({ movieId, title: `Film ${movieId}` });
      expect(await readPersonalData(reader.asker, nameOf)).toMatchObject({
        helpful: [{ film: { movieId: film } }],
        rooms: [{ room, name: "Grace", picks: [{ movieId: film }] }],
      });
      expect(await readPersonalData(author.asker, nameOf)).toMatchObject({ helpful: [], rooms: [] });
    });

    test("they go with the account", async () => {
      const [{ asker }, film] = [await newPerson(), newFilm()];
      await write(asker, film);
      const { db } = await openAccounts();
      await db.delete(user).where(eq(user.id, asker.userId));
      expect((await newestOf(film))?.total).toBe(0);
    });

    test("of whoever has no account they stand on no page, until they sign up", async () => {
      const [visitor, film] = [await ensureAsker(new Headers()), newFilm()];
      const review = { text: "From \u202Ea file", spoiler: false };
      await applyChanges(visitor, [{ movieId: film, review }]);
      expect((await newestOf(film))?.total).toBe(0);
      expect(await readOwnReviews(visitor)).toHaveLength(1);
      const { asker } = await newPerson();
      await mergeVisitor((await openAccounts()).db, visitor.userId, asker.userId);
      expect((await newestOf(film))?.reviews).toMatchObject([{ text: "From a file" }]);
    });
  });

  describe("moderation", () => {
    const email = newEmail();
    beforeEach(() => {
      vi.stubEnv("ADMIN_EMAILS", `someone@example.org, ${email.toUpperCase()}`);
    });
    afterEach(() => {
      vi.unstubAllEnvs();
    });
    test("what is reported waits, is taken off with a reason, and put back", async () => {
      const admin = await newModerator(email);
      const [author, reader, film] = [await newPerson(), await newPerson(), newFilm()];
      const id = await write(author.asker, film, "An advertisement");
      await reportReview(reader.asker, id, "Advertisement");
      await reportReview(reader.asker, id, "Advertisement, truly");
      expect(await readReports(admin)).toMatchObject([
        { review: { id }, reports: [{ reason: "Advertisement, truly" }] },
      ]);

      await hideReview(admin, id, "No advertisements, please.");
      expect(await readReports(admin)).toEqual([]);
      expect((await newestOf(film, reader.asker))?.total).toBe(0);
      await expect(voteHelpful(reader.asker, id, true)).rejects.toThrow("no longer here");
      expect(await readHiddenReviews(admin)).toMatchObject([{ id }]);
      await write(author.asker, film, "The same advertisement");
      expect(await readOwnReview(author.asker, film)).toMatchObject({ hiddenReason: "No advertisements, please." });
      expect((await newestOf(film))?.total).toBe(0);

      await keepReview(admin, id);
      expect((await newestOf(film))?.reviews).toMatchObject([{ id, hiddenReason: undefined }]);
      await reportReview(reader.asker, id, "Again");
      expect(await readReports(admin)).toHaveLength(1);
      await keepReview(admin, id);
      expect(await readReports(admin)).toEqual([]);
      await expect(keepReview(admin, randomUUID())).rejects.toThrow("no longer here");
    });

    test("nobody else sees or decides anything", async () => {
      const [author, reader, film] = [await newPerson(), await newPerson(), newFilm()];
      const id = await write(author.asker, film);
      for (const asker of [author.asker, reader.asker, await ensureAsker(new Headers())]) {
        await expect(readReports(asker)).rejects.toThrow("not yours");
        await expect(readHiddenReviews(asker)).rejects.toThrow("not yours");
        await expect(hideReview(asker, id, "Mine")).rejects.toThrow("not yours");
        await expect(keepReview(asker, id)).rejects.toThrow("not yours");
      }
      expect((await newestOf(film))?.total).toBe(1);
    });
  });
});
