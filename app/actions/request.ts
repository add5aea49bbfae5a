import "server-only";
import { headers } from "next/headers";
import { clientOf, isNobody } from "@/app/api/rate-limit/client-of";
import { AccountsError } from "@/lib/accounts/accounts-error";
import type { Request } from "@/lib/accounts/own-account";

/**
 * The request that an action answers. It must come from a page of this site: Next.js lets one without an Origin pass,
 * which every browser of today sends.
 * @throws AccountsError "refused" for another origin, or none
 */
export async function readRequest(): Promise<Request> {
  const asked = await headers();
  const host = asked.get("x-forwarded-host") ?? asked.get("host");
  const origin = asked.get("origin") ?? "";
  if (!URL.canParse(origin) || new URL(origin).host !== host) {
    throw new AccountsError("This was asked from another place than a page of this site.", "refused");
  }
  return { headers: asked, address: addressOf(asked) };
}

/** Where a request comes from; undefined where that is this machine, as it is behind a proxy that tells us nothing. */
export function addressOf(asked: Headers): string | undefined {
  // The server's front has made sure that the header tells the truth (scripts/api-front.mjs).
  const forwarded = asked.get("x-forwarded-for") ?? undefined;
  const client = clientOf({ address: undefined, headers: { "x-forwarded-for": forwarded } }, true);
  return isNobody(client) ? undefined : client;
}
