"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { deleteLists, setKeepsHistory } from "@/lib/accounts/history";
import { defineAction, formAction } from "./define-action";

export const removeList = formAction(
  defineAction("session", z.object({ id: z.uuid() }), async ({ id }, { asker }) => {
    await deleteLists(asker, [id]);
    refresh();
    return undefined;
  }),
);

export const removeAllLists = formAction(
  defineAction("session", z.object({}), async (_, { asker }) => {
    await deleteLists(asker, "all");
    refresh();
    return "Deleted.";
  }),
);

export const keepHistory = formAction(
  defineAction("session", z.object({ on: z.stringbool() }), async ({ on }, { asker }) => {
    await setKeepsHistory(asker, on);
    refresh();
    return on ? "Lists are kept from now on." : "Nothing is kept from now on.";
  }),
);
