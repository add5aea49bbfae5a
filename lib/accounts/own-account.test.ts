import { expect, test } from "vitest";
import {
  describeAccounts,
  headersOf,
  newEmail,
  newestToken,
  newPerson,
  PASSWORD,
  requestWith,
} from "./accounts.fixture";
import { type Asker, ensureAsker, readAsker } from "./asker";
import { changePassword, deleteAccount, endSessions, listSessions, signIn, signOut, signUp } from "./own-account";
import { markMovie, rateMovie, readMarks, readRatings } from "./own-films";

const REFUSED = "The address or the password is not right.";

describeAccounts(() => {
  test("who signs up is known by their cookie, as account and not as moderator", async () => {
    const { asker, email } = await newPerson();
    expect(asker).toMatchObject({ email, name: "Ada", isVisitor: false, isAdmin: false });
  });

  test("a cookie that was forged, signed with another secret or cut off is nobody's", async () => {
    const { email } = await newPerson();
    const token = await newestToken(email);
    const forged = [
      await headersOf(token, "another secret of thirty-two characters"),
      new Headers({ cookie: `reelated.session_token=${token}` }),
      new Headers({ cookie: `reelated.session_token=${token}.` }),
      await headersOf([...token].reverse().join("")),
      new Headers({ cookie: "reelated.session_token=%E0%A4%A" }),
    ];
    for (const headers of forged) expect(await readAsker(headers)).toBeUndefined();
  });

  test("a wrong password and an unknown address are refused in the same words", async () => {
    const { email } = await newPerson();
    await expect(signIn({ email, password: "not the password" }, requestWith())).rejects.toThrow(REFUSED);
    await expect(signIn({ email: newEmail(), password: PASSWORD }, requestWith())).rejects.toThrow(REFUSED);
  });

  test("an account is tried ten times in a quarter of an hour, an address thirty times", async () => {
    const email = newEmail();
    const tries = (count: number, run: (i: number) => Promise<unknown>) =>
      Array.from({ length: count }).reduce<Promise<unknown>>(
        (before, _, i) => before.then(() => run(i)),
        Promise.resolve(),
      );
    await tries(10, () => expect(signIn({ email, password: PASSWORD }, requestWith())).rejects.toThrow(REFUSED));
    await expect(signIn({ email, password: PASSWORD }, requestWith())).rejects.toThrow(/tried too often.*15 minutes/);
    const request = { headers: new Headers(), address: "203.0.113.9" };
    await tries(30, () => expect(signIn({ email: newEmail(), password: "no" }, request)).rejects.toThrow(REFUSED));
    await expect(signIn({ email: newEmail(), password: "no" }, request)).rejects.toThrow(/tried too often/);
  });

  test("a new password ends the sessions elsewhere, and the old one opens nothing", async () => {
    const { asker, email, headers } = await newPerson();
    await signIn({ email, password: PASSWORD }, requestWith());
    expect(await listSessions(asker)).toHaveLength(2);
    const changed = { currentPassword: PASSWORD, newPassword: "another sentence altogether" };
    await expect(
      changePassword(asker, { ...changed, currentPassword: "not the password" }, requestWith(headers)),
    ).rejects.toThrow("The present password is not right.");
    await changePassword(asker, changed, requestWith(headers));
    const now = (await readAsker(await headersOf(await newestToken(email)))) as Asker;
    expect((await listSessions(now)).map(({ isThis }) => isThis)).toEqual([true]);
    await expect(signIn({ email, password: PASSWORD }, requestWith())).rejects.toThrow(REFUSED);
  });

  test("nobody ends the session of somebody else", async () => {
    const [one, other] = [await newPerson(), await newPerson()];
    const [{ id }] = await listSessions(other.asker);
    await endSessions(one.asker, id);
    await endSessions(one.asker, undefined);
    expect(await readAsker(other.headers)).toBeDefined();
  });

  test("after signing out its cookie is worth nothing", async () => {
    const { headers } = await newPerson();
    await signOut(requestWith(headers));
    expect(await readAsker(headers)).toBeUndefined();
  });

  test("what a visitor gave is the account's after signing up, the later rating of two after signing in", async () => {
    const { email } = await newPerson();
    const visitor = await ensureAsker(new Headers());
    const headers = await headersOf(visitor.sessionToken);
    expect(await readAsker(headers)).toMatchObject({ userId: visitor.userId, isVisitor: true });
    const account = (await readAsker(await headersOf(await newestToken(email)))) as Asker;
    await rateMovie(account, 1, 2);
    await rateMovie(account, 2, 3);
    await rateMovie(visitor, 1, 4.5);
    await markMovie(visitor, 7, "watchlist");
    await signIn({ email, password: PASSWORD }, requestWith(headers));
    const ratings = await readRatings(account);
    expect(ratings.map(({ movieId, rating }) => [movieId, rating])).toEqual([
      [1, 4.5],
      [2, 3],
    ]);
    expect(await readMarks(account)).toMatchObject([{ movieId: 7, kind: "watchlist" }]);
    expect(await readAsker(headers)).toBeUndefined();

    const second = await ensureAsker(new Headers());
    await rateMovie(second, 5, 5);
    const signedUp = newEmail();
    const input = { name: "Grace", email: signedUp, password: PASSWORD };
    await signUp(input, requestWith(await headersOf(second.sessionToken)));
    const grace = (await readAsker(await headersOf(await newestToken(signedUp)))) as Asker;
    expect(await readRatings(grace)).toMatchObject([{ movieId: 5, rating: 5 }]);
  });

  test("an account is deleted with its password alone, and everything with it", async () => {
    const { asker, email, headers } = await newPerson();
    await rateMovie(asker, 1, 5);
    await expect(deleteAccount(asker, undefined, requestWith(headers))).rejects.toThrow("The password is needed");
    await expect(deleteAccount(asker, "not the password", requestWith(headers))).rejects.toThrow("is not right");
    await deleteAccount(asker, PASSWORD, requestWith(headers));
    expect(await readAsker(headers)).toBeUndefined();
    expect(await readRatings(asker)).toEqual([]);
    await expect(signIn({ email, password: PASSWORD }, requestWith())).rejects.toThrow(REFUSED);
  });
});
