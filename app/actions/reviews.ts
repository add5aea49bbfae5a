"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { hideReview, keepReview } from "@/lib/accounts/moderation";
import { deleteReview, reportReview, voteHelpful, writeReview } from "@/lib/accounts/reviews";
import { MOST_REVIEW_LETTERS } from "@/types/review";
import { defineAction, formAction } from "./define-action";
import { demandFilm } from "./demand-film";

const id = z.uuid();
const movieId = z.coerce.number().int().positive();
const MOST_REASON_LETTERS = 500;
const reason = z
  .string()
  .trim()
  .min(1, "A reason is missing.")
  .max(MOST_REASON_LETTERS, `A reason has at most ${MOST_REASON_LETTERS} letters.`);

export const saveReview = formAction(
  defineAction(
    "account",
    z.object({
      movieId,
      text: z
        .string()
        .trim()
        .min(1, "The review has no words.")
        .max(MOST_REVIEW_LETTERS, `A review has at most ${MOST_REVIEW_LETTERS} letters.`),
      spoiler: z.literal("on").optional(),
    }),
    async ({ movieId, text, spoiler }, { asker }) => {
      await demandFilm(movieId);
      await writeReview(asker, movieId, { text, spoiler: spoiler === "on" });
      refresh();
      return "Saved.";
    },
  ),
);

export const removeReview = formAction(
  defineAction("session", z.object({ id }), async (input, { asker }) => {
    await deleteReview(asker, input.id);
    refresh();
    return undefined;
  }),
);

export const vote = formAction(
  defineAction("account", z.object({ id, on: z.stringbool() }), async ({ id, on }, { asker }) => {
    await voteHelpful(asker, id, on);
    refresh();
    return undefined;
  }),
);

export const report = formAction(
  defineAction("account", z.object({ id, reason }), async ({ id, reason }, { asker }) => {
    await reportReview(asker, id, reason);
    return "Thank you. A moderator will look at it.";
  }),
);

export const hide = formAction(
  defineAction("admin", z.object({ id, reason }), async ({ id, reason }, { asker }) => {
    await hideReview(asker, id, reason);
    refresh();
    return undefined;
  }),
);

export const keep = formAction(
  defineAction("admin", z.object({ id }), async ({ id }, { asker }) => {
    await keepReview(asker, id);
    refresh();
    return undefined;
  }),
);
