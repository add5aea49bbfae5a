import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import {
  describeAccounts,
  headersOf,
  newEmail,
  newestToken,
  PASSWORD,
  requestWith,
} from "@/lib/accounts/accounts.fixture";
import { readAsker } from "@/lib/accounts/asker";
import { confirmAddress, requestPasswordReset, resetPassword, signIn, signUp } from "@/lib/accounts/own-account";
import { type SmtpSink, startSmtpSink } from "./smtp-sink.fixture";

const SITE = "http://films.example.org";
const NEW_PASSWORD = "another sentence altogether";
const OLD_LINK = "This link was used before or is older than an hour.";
const HOUR_MS = 60 * 60 * 1000;

describeAccounts(() => {
  let sink: SmtpSink;
  beforeAll(async () => {
    sink = await startSmtpSink();
    vi.stubEnv("SMTP_URL", `smtp://reelated:secret@127.0.0.1:${sink.port}`);
    vi.stubEnv("MAIL_FROM", "Reelated <films@example.org>");
    vi.stubEnv("SITE_URL", SITE);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await sink.stop();
  });

  const mailsTo = (email: string) => sink.mails.filter(({ to }) => to.includes(email));

  /** Waits for the newest of so many mails to somebody, and gives the last part of the link in it. */
  async function newestLink(email: string, path: string, count = 1): Promise<string> {
    await expect.poll(() => mailsTo(email).length).toBe(count);
    const { text } = mailsTo(email)[count - 1];
    const [, token] = new RegExp(`^${SITE}/account/${path}/(\\S+)$`, "m").exec(text) ?? [];
    expect(token, text).toBeDefined();
    return decodeURIComponent(token);
  }

  async function newConfirmed(): Promise<string> {
    const email = newEmail();
    await signUp({ name: "Ada", email, password: PASSWORD }, requestWith());
    await confirmAddress(await newestLink(email, "confirm"), requestWith());
    return email;
  }

  const passes = (ms: number) => vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + ms });
  const signInWith = (email: string, password: string) => signIn({ email, password }, requestWith());

  test("an address is confirmed by the link that is mailed to it; before, its account opens nothing", async () => {
    const email = newEmail();
    expect(await signUp({ name: "Ada", email, password: PASSWORD }, requestWith())).toBe(false);
    const token = await newestLink(email, "confirm");
    await expect(signInWith(email, NEW_PASSWORD)).rejects.toThrow("is not right");
    await expect(signInWith(email, PASSWORD)).rejects.toThrow("This address is not confirmed yet.");
    expect(mailsTo(email)[0]).toMatchObject({
      ...{ from: "films@example.org", to: [email], login: "reelated:secret" },
      subject: "Confirm your address for Reelated",
    });
    await expect(confirmAddress(`${token.slice(0, -9)}forged000`, requestWith())).rejects.toThrow(OLD_LINK);
    await confirmAddress(token, requestWith());
    expect(await readAsker(await headersOf(await newestToken(email)))).toMatchObject({ email });
  });

  test("who signs up with an address of ADMIN_EMAILS is mailed one link, and moderates when they followed it", async () => {
    const email = newEmail();
    vi.stubEnv("ADMIN_EMAILS", email);
    await signUp({ name: "Ada", email, password: PASSWORD }, requestWith());
    await confirmAddress(await newestLink(email, "confirm"), requestWith());
    expect(await readAsker(await headersOf(await newestToken(email)))).toMatchObject({ isAdmin: true });
    await signInWith(email, PASSWORD);
    expect(mailsTo(email)).toHaveLength(1);
  });

  test("a link to confirm is worth nothing after an hour; signing in sends another", async () => {
    const email = newEmail();
    await signUp({ name: "Ada", email, password: PASSWORD }, requestWith());
    const token = await newestLink(email, "confirm");
    passes(HOUR_MS + 1_000);
    await expect(confirmAddress(token, requestWith())).rejects.toThrow(OLD_LINK);
    await expect(signInWith(email, NEW_PASSWORD)).rejects.toThrow("is not right");
    expect(mailsTo(email)).toHaveLength(1);
    await expect(signInWith(email, PASSWORD)).rejects.toThrow("This address is not confirmed yet.");
    await confirmAddress(await newestLink(email, "confirm", 2), requestWith());
    await signInWith(email, PASSWORD);
  });

  test("who signs up with an address that has an account is answered alike, and its owner is told", async () => {
    const email = await newConfirmed();
    expect(await signUp({ name: "Eve", email, password: NEW_PASSWORD }, requestWith())).toBe(false);
    await expect.poll(() => mailsTo(email)[1]?.subject).toBe("You already have an account at Reelated");
    await expect(signInWith(email, NEW_PASSWORD)).rejects.toThrow("is not right");
  });

  test("a link sets a new password once, and ends every session", async () => {
    const email = await newConfirmed();
    const before = await headersOf(await newestToken(email));
    await requestPasswordReset(email, requestWith());
    const token = await newestLink(email, "reset", 2);
    await resetPassword(token, NEW_PASSWORD, requestWith());
    expect(await readAsker(before)).toBeUndefined();
    await expect(signInWith(email, PASSWORD)).rejects.toThrow("is not right");
    await signInWith(email, NEW_PASSWORD);
    await expect(resetPassword(token, "a third sentence for it", requestWith())).rejects.toThrow(OLD_LINK);
    await signInWith(email, NEW_PASSWORD);
  });

  test("of two that use a link at once, one sets a password", async () => {
    const email = await newConfirmed();
    await requestPasswordReset(email, requestWith());
    const token = await newestLink(email, "reset", 2);
    const tries = ["one sentence or another", "another one or the other"];
    const set = await Promise.allSettled(tries.map((password) => resetPassword(token, password, requestWith())));
    const done = set.map(({ status }) => status === "fulfilled");
    expect(done.filter(Boolean)).toHaveLength(1);
    await signInWith(email, tries[done.indexOf(true)]);
  });

  test("a link to a new password is worth nothing after an hour", async () => {
    const email = await newConfirmed();
    await requestPasswordReset(email, requestWith());
    const token = await newestLink(email, "reset", 2);
    passes(HOUR_MS + 1_000);
    await expect(resetPassword(token, NEW_PASSWORD, requestWith())).rejects.toThrow(OLD_LINK);
    await signInWith(email, PASSWORD);
  });

  test("nothing is mailed to an address without an account", async () => {
    const [nobody, somebody] = [newEmail(), await newConfirmed()];
    await requestPasswordReset(nobody, requestWith());
    await requestPasswordReset(somebody, requestWith());
    await newestLink(somebody, "reset", 2);
    expect(mailsTo(nobody)).toEqual([]);
  });

  test("where the mail server refuses, the log says so without the link, and whoever asked is answered alike", async () => {
    const email = await newConfirmed();
    const logged = vi.spyOn(console, "error").mockReturnValue();
    sink.refuse(true);
    await requestPasswordReset(email, requestWith());
    await vi.waitFor(() => expect(logged).toHaveBeenCalled());
    sink.refuse(false);
    const words = logged.mock.calls.flat().join("\n");
    expect(words).toMatch(/"A new password for Reelated" was not sent: .*550 no such mailbox/);
    expect(words).not.toContain("/account/reset/");
    expect(mailsTo(email)).toHaveLength(1);
  });
});
