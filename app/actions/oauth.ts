"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { OAUTH_PROVIDERS } from "@/lib/accounts/auth/oauth";
import { startOauth as start } from "@/lib/accounts/own-account";
import { defineAction, formAction } from "./define-action";
import { nextPage } from "./next-page";

/** To the other site, which sends its visitor back to /api/auth/callback. */
export const startOauth = formAction(
  defineAction(
    "anyone",
    z.object({ provider: z.enum(OAUTH_PROVIDERS), next: nextPage }),
    async ({ provider, next }, { request }) => redirect((await start(provider, next, request)) as never),
  ),
);
