import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import http, { type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { OauthProvider } from "./oauth";

/** Somebody's account at another site. */
export interface Profile {
  id: number;
  name: string;
  email: string;
  /** Whether that site knows the address to be theirs. */
  verified: boolean;
}

/** What a site was told of whom it sends back, until it is asked for them. */
interface Grant {
  profile: Profile;
  redirectUri: string | null;
  challenge: string | null;
}

export const CLIENT = { id: "reelated", secret: "known to both" };

const AUTHORIZE: Record<OauthProvider, string> = {
  github: "https://github.com/login/oauth/authorize",
  google: "https://accounts.google.com/o/oauth2/v2/auth",
  discord: "https://discord.com/api/oauth2/authorize",
};
const TOKENS = ["github.com/login/oauth/access_token", "oauth2.googleapis.com/token", "discord.com/api/oauth2/token"];

/**
 * GitHub, Google and Discord on loopback, as far as signing in with them goes (RFC 6749, 4.1, and RFC 7636), for a `fetch` that
 * asks them instead. Codes hold once, for whoever the site knows and by the address that it was told.
 */
export async function startOauthSites() {
  const grants = new Map<string, Grant>();
  const known = new Map<string, Profile>();

  function exchange(form: URLSearchParams): [number, object] {
    const code = form.get("code") ?? "";
    const grant = grants.get(code);
    grants.delete(code);
    const isClient = form.get("client_id") === CLIENT.id && form.get("client_secret") === CLIENT.secret;
    const isAsked = grant?.redirectUri === form.get("redirect_uri") && isVerifier(grant, form.get("code_verifier"));
    if (!grant || !isClient || !isAsked) return [400, { error: "invalid_grant" }];
    const token = randomUUID();
    known.set(token, grant.profile);
    return [200, { access_token: token, token_type: "bearer", scope: "", id_token: idToken(grant.profile) }];
  }

  const profiles: Record<string, (profile: Profile) => object> = {
    "api.github.com/user": ({ id, name }) => ({ id, login: name, name, email: null }),
    "api.github.com/user/emails": ({ email, verified }) => [{ email, verified, primary: true }],
    "discord.com/api/users/@me": ({ id, name, ...rest }) => ({ id: String(id), username: name, avatar: "a", ...rest }),
  };

  async function answer(request: IncomingMessage): Promise<[number, object]> {
    const path = decodeURIComponent((request.url as string).slice(1));
    if (TOKENS.includes(path)) return exchange(new URLSearchParams(await text(request)));
    const profile = known.get((request.headers.authorization ?? "").replace("Bearer ", ""));
    return profile && profiles[path] ? [200, profiles[path](profile)] : [401, { message: "Bad credentials" }];
  }

  const server = http.createServer(async (request, response) => {
    const [status, body] = await answer(request);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const { fetch } = globalThis;

  return {
    /** Somebody says yes at the other site. @returns where it sends them */
    agree(address: string, profile: Profile): URL {
      const { origin, pathname, searchParams } = new URL(address);
      if (!Object.values(AUTHORIZE).includes(`${origin}${pathname}`)) throw new Error(`${address} asks nobody`);
      if (searchParams.get("client_id") !== CLIENT.id || searchParams.get("response_type") !== "code")
        throw new Error(`${address} is by nobody known`);
      const code = randomUUID();
      const redirectUri = searchParams.get("redirect_uri");
      grants.set(code, { profile, redirectUri, challenge: searchParams.get("code_challenge") });
      const back = new URL(redirectUri as string);
      back.search = String(new URLSearchParams({ code, state: searchParams.get("state") ?? "" }));
      return back;
    },
    /** Every address is asked for here. */
    fetch: (address: string | URL, init?: RequestInit) =>
      fetch(`http://127.0.0.1:${port}/${String(address).replace("https://", "")}`, init),
    stop: () => once(server.close(), "close"),
  };
}

function isVerifier({ challenge }: Grant, verifier: string | null): boolean {
  return (
    !challenge ||
    createHash("sha256")
      .update(verifier ?? "")
      .digest("base64url") === challenge
  );
}

/** As Google gives it, which is believed because Google itself was asked: nobody looks at its signature. */
function idToken({ id, verified, ...rest }: Profile): string {
  const parts = [{ alg: "RS256" }, { sub: String(id), email_verified: verified, ...rest }];
  return [...parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")), "signature"].join(".");
}
