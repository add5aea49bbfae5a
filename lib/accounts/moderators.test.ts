import { afterEach, expect, test, vi } from "vitest";
import {
  confirmationsLogged,
  describeAccounts,
  headersOf,
  newEmail,
  newestToken,
  newPerson,
  PASSWORD,
  requestWith,
} from "./accounts.fixture";
import { readAsker } from "./asker";
import { confirmAddress, requestPasswordReset, resetPassword, signIn } from "./own-account";

afterEach(() => {
  vi.unstubAllEnvs();
});

const NEW_PASSWORD = "another sentence altogether";

function nameAdmin(): string {
  const email = newEmail();
  vi.stubEnv("ADMIN_EMAILS", email);
  return email;
}

/** Without a server of mail. */
describeAccounts(() => {
  test("who signs up with an address of ADMIN_EMAILS moderates once a link in the log was followed", async () => {
    const email = nameAdmin();
    const tokens: string[] = [];
    let headers = new Headers();
    tokens.push(...(await confirmationsLogged(async () => ({ headers } = await newPerson(email)))));
    expect(await readAsker(headers)).toMatchObject({ email, isAdmin: false });
    expect(tokens).toHaveLength(1);
    const forged = `${tokens[0].slice(0, -9)}forged000`;
    await expect(confirmAddress(forged, requestWith(headers))).rejects.toThrow("older than an hour");
    expect(await readAsker(headers)).toMatchObject({ isAdmin: false });
    await confirmAddress(tokens[0], requestWith(headers));
    expect(await readAsker(headers)).toMatchObject({ email, isAdmin: true });
    vi.stubEnv("ADMIN_EMAILS", newEmail());
    expect(await readAsker(headers)).toMatchObject({ email, isAdmin: false });
  });

  test("each time they sign in unconfirmed there is another link, and none when it was followed", async () => {
    const email = nameAdmin();
    const signInAgain = () => confirmationsLogged(() => signIn({ email, password: PASSWORD }, requestWith()));
    await confirmationsLogged(() => newPerson(email));
    const [token, ...others] = await signInAgain();
    expect(others).toEqual([]);
    await confirmAddress(token, requestWith());
    expect(await signInAgain()).toEqual([]);
  });

  test("of an address that is not named nothing is logged, and its account is used at once", async () => {
    nameAdmin();
    let headers = new Headers();
    const tokens = await confirmationsLogged(async () => {
      const person = await newPerson();
      headers = person.headers;
      await signIn({ email: person.email, password: PASSWORD }, requestWith());
    });
    expect(tokens).toEqual([]);
    expect(await readAsker(headers)).toMatchObject({ isVisitor: false, isAdmin: false });
  });

  test("who signed up with another's address is shut out by a new password, before it moderates", async () => {
    const email = nameAdmin();
    let headers = new Headers();
    await confirmationsLogged(async () => ({ headers } = await newPerson(email)));
    const log = vi.spyOn(console, "log").mockReturnValue();
    await requestPasswordReset(email, requestWith());
    await vi.waitFor(() => expect(log).toHaveBeenCalled());
    const [, reset] = /\/account\/reset\/(\S+)$/m.exec(log.mock.calls.flat().join("\n")) ?? [];
    log.mockRestore();
    await resetPassword(reset, NEW_PASSWORD, requestWith());
    expect(await readAsker(headers)).toBeUndefined();
    await expect(signIn({ email, password: PASSWORD }, requestWith())).rejects.toThrow("is not right");
    const [token] = await confirmationsLogged(() => signIn({ email, password: NEW_PASSWORD }, requestWith()));
    await confirmAddress(token, requestWith());
    expect(await readAsker(await headersOf(await newestToken(email)))).toMatchObject({ isAdmin: true });
  });
});
