"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { PASSWORD_LENGTH } from "@/lib/accounts/auth/create-auth";
import * as own from "@/lib/accounts/own-account";
import { defineAction, formAction } from "./define-action";
import { nextPage } from "./next-page";
import { name } from "./person-name";

const email = z.string().trim().max(320).pipe(z.email("This is no e-mail address."));
const password = z
  .string()
  .min(PASSWORD_LENGTH.least, `A password has at least ${PASSWORD_LENGTH.least} characters.`)
  .max(PASSWORD_LENGTH.most, `A password has at most ${PASSWORD_LENGTH.most} characters.`);
const givenPassword = z.string().min(1, "The password is missing.").max(PASSWORD_LENGTH.most);

export const signIn = formAction(
  defineAction(
    "anyone",
    z.object({ email, password: givenPassword, next: nextPage }),
    async ({ next, ...given }, { request }) => {
      await own.signIn(given, request);
      redirect(next as Route);
    },
  ),
);

/** Gives whether the account can be used at once; who has no server of mail is let in. */
export const signUp = formAction(
  defineAction(
    "anyone",
    z.object({ name, email, password, next: nextPage }),
    async ({ next, ...given }, { request }) => {
      if (await own.signUp(given, request)) redirect(next as Route);
      return "Look into your mail: a link there confirms the address.";
    },
  ),
);

export const requestReset = formAction(
  defineAction("anyone", z.object({ email }), async (input, { request }) => {
    await own.requestPasswordReset(input.email, request);
    return "If there is such an account, a link is on its way. It holds for an hour.";
  }),
);

const token = z.string().min(1).max(500);

export const resetPassword = formAction(
  defineAction("anyone", z.object({ token, password }), async (input, { request }) => {
    await own.resetPassword(input.token, input.password, request);
    redirect("/account/sign-in?reset" as Route);
  }),
);

export const confirmAddress = formAction(
  defineAction("anyone", z.object({ token }), async (input, { request }) => {
    await own.confirmAddress(input.token, request);
    redirect("/for-you" as Route);
  }),
);

export const signOut = formAction(
  defineAction("anyone", z.object({}), async (_, { request }) => {
    await own.signOut(request);
    redirect("/");
  }),
);

export const rename = formAction(
  defineAction("account", z.object({ name }), async (input, { asker }) => {
    await own.rename(asker, input.name);
    return "Saved.";
  }),
);

export const changePassword = formAction(
  defineAction("account", z.object({ currentPassword: givenPassword, password }), async (input, { asker, request }) => {
    await own.changePassword(asker, { currentPassword: input.currentPassword, newPassword: input.password }, request);
    return "Changed. Whoever else was signed in no longer is.";
  }),
);

/** One of the sessions, or without a name all but this. */
export const endSessions = formAction(
  defineAction("session", z.object({ id: z.string().max(100).optional() }), async ({ id }, { asker }) => {
    await own.endSessions(asker, id);
    redirect("/account");
  }),
);

export const deleteAccount = formAction(
  defineAction(
    "session",
    z.object({ password: z.string().max(PASSWORD_LENGTH.most).optional() }),
    async (input, asked) => {
      await own.deleteAccount(asked.asker, input.password || undefined, asked.request);
      redirect("/account/deleted");
    },
  ),
);
