import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openAccounts } from "@/lib/accounts/accounts";
import {
  describeAccounts,
  newEmail,
  newPerson,
  PASSWORD,
  requestWith,
  signedCookie,
} from "@/lib/accounts/accounts.fixture";
import { type Asker, ensureAsker, readAsker } from "@/lib/accounts/asker";
import { session, user } from "@/lib/accounts/database/tables";
import { deleteAccount, startOauth } from "@/lib/accounts/own-account";
import { rateMovie, readRatings } from "@/lib/accounts/own-films";
import { OAUTH_PROVIDERS, type OauthProvider } from "./oauth";
import { CLIENT, type Profile, startOauthSites } from "./oauth-sites.fixture";

const NEXT = "/for-you/taste";
let lastId = 1_000;
const newProfile = (change: Partial<Profile> = {}): Profile => ({
  ...{ id: lastId++, name: "Ada", email: newEmail(), verified: true },
  ...change,
});

describeAccounts(() => {
  let sites: Awaited<ReturnType<typeof startOauthSites>>;
  beforeAll(async () => {
    sites = await startOauthSites();
    vi.stubGlobal("fetch", sites.fetch);
    // What is refused is logged.
    vi.spyOn(console, "error").mockReturnValue();
    for (const name of OAUTH_PROVIDERS.map((provider) => provider.toUpperCase())) {
      vi.stubEnv(`${name}_CLIENT_ID`, CLIENT.id);
      vi.stubEnv(`${name}_CLIENT_SECRET`, CLIENT.secret);
    }
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    await sites.stop();
  });

  /** Where a browser is sent from the other site, and the cookie that it has from the start. */
  async function agreed(provider: OauthProvider, profile: Profile) {
    const back = sites.agree(await startOauth(provider, NEXT, requestWith()), profile);
    return { back, cookie: await signedCookie("state", back.searchParams.get("state") as string) };
  }

  /** The browser comes back; gives where it is sent to and whose session it has. */
  async function comeBack(back: URL, ...cookies: string[]) {
    const { auth } = await openAccounts();
    const answer = await auth.handler(new Request(back, { headers: { cookie: cookies.join("; ") } }));
    const set = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
    const asker = await readAsker(new Headers({ cookie: set.join("; ") }));
    return { location: answer.headers.get("location"), asker };
  }

  const usersOf = async (email: string) => (await openAccounts()).db.$count(user, eq(user.email, email));

  describe.each(OAUTH_PROVIDERS)("%s", (provider) => {
    const signIn = async (profile: Profile, ...cookies: string[]) => {
      const { back, cookie } = await agreed(provider, profile);
      return comeBack(back, cookie, ...cookies);
    };

    test("who comes for the first time gets an account, and the same one again, by another address too", async () => {
      const profile = newProfile();
      const { location, asker } = await signIn(profile);
      expect(location).toBe(NEXT);
      expect(asker).toMatchObject({ name: "Ada", email: profile.email, isVisitor: false });
      expect((await signIn(profile)).asker?.userId).toBe(asker?.userId);
      expect((await signIn({ ...profile, email: newEmail(), verified: false })).asker?.userId).toBe(asker?.userId);
      expect(await usersOf(profile.email)).toBe(1);
    });

    test("what a visitor rated before is the account's", async () => {
      const visitor = await ensureAsker(new Headers());
      await rateMovie(visitor, 1, 4.5);
      const { asker } = await signIn(newProfile(), await signedCookie("session_token", visitor.sessionToken));
      expect(await readRatings(asker as Asker)).toMatchObject([{ movieId: 1, rating: 4.5 }]);
    });

    test("who comes back by another's link, with another state, or a second time, is nobody", async () => {
      const profile = newProfile();
      const [{ back, cookie }, other] = [await agreed(provider, profile), await agreed(provider, newProfile())];
      const forged = new URL(back);
      forged.searchParams.set("state", "x".repeat(32));
      const stateless = new URL(back);
      stateless.searchParams.delete("state");
      for (const [asked, ...cookies] of [
        [back],
        [back, other.cookie],
        [back, await signedCookie("state", back.searchParams.get("state") as string, "another secret")],
        [forged, cookie],
        [forged, await signedCookie("state", "x".repeat(32))],
        [stateless, cookie],
      ] as [URL, ...string[]][]) {
        const { location, asker } = await comeBack(asked, ...cookies);
        expect(location).toMatch(/^\/account\/sign-in\?error=state_(mismatch|not_found)$/);
        expect(asker).toBeUndefined();
      }
      expect(await usersOf(profile.email)).toBe(0);
      expect((await comeBack(back, cookie)).asker).toMatchObject({ email: profile.email });
      expect((await comeBack(back, cookie)).location).toMatch(/error=state_mismatch$/);
    });

    test("who says no there, or brings a code that the site did not give, is nobody", async () => {
      const [no, forged] = [await agreed(provider, newProfile()), await agreed(provider, newProfile())];
      no.back.searchParams.delete("code");
      no.back.searchParams.set("error", "access_denied");
      expect((await comeBack(no.back, no.cookie)).location).toMatch(/error=access_denied$/);
      forged.back.searchParams.set("code", "forged");
      const { location, asker } = await comeBack(forged.back, forged.cookie);
      expect(location).toMatch(/error=invalid_code$/);
      expect(asker).toBeUndefined();
    });

    test("an account here is opened by nobody who has its address there, verified or not", async () => {
      const { email, headers, asker } = await newPerson();
      const { db } = await openAccounts();
      for (const verified of [false, true]) {
        const { location, asker: stranger } = await signIn(newProfile({ email, verified }));
        expect(location).toMatch(/error=account_not_linked$/);
        expect(stranger).toBeUndefined();
      }
      expect(await db.$count(session, eq(session.userId, asker.userId))).toBe(1);
      await deleteAccount(asker, PASSWORD, requestWith(headers));
    });

    test("an address that the other site does not know to be theirs makes no account", async () => {
      const profile = newProfile({ verified: false });
      const { location, asker } = await signIn(profile);
      expect(location).toMatch(/^\/account\/sign-in\?error=email_not_verified/);
      expect(asker).toBeUndefined();
      expect(await usersOf(profile.email)).toBe(0);
    });
  });
});
