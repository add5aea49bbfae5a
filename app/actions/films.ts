"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { markMovie, rateMovie, unmarkMovie, unrateMovie } from "@/lib/accounts/own-films";
import { MARK_KINDS } from "@/types/own-films";
import { defineAction, formAction } from "./define-action";
import { demandFilm } from "./demand-film";

const movieId = z.int().positive();
const halfStars = z.number().min(0.5).max(5).multipleOf(0.5);
const checked = z.literal("on").optional();

/** A number of stars by halves, or null to take the rating back. */
export const rate = defineAction(
  "visitor",
  z.object({ movieId, rating: halfStars.nullable(), refresh: z.boolean() }),
  async ({ movieId, rating, refresh: isFollowed }, { asker }) => {
    await demandFilm(movieId);
    await (rating === null ? unrateMovie(asker, movieId) : rateMovie(asker, movieId, rating));
    if (isFollowed) refresh();
  },
);

/** Seen, to be seen, or not interested; or that no longer. */
export const mark = defineAction(
  "visitor",
  z.object({ movieId, kind: z.enum(MARK_KINDS), on: z.boolean(), refresh: z.boolean() }),
  async ({ movieId, kind, on, refresh: isFollowed }, { asker }) => {
    await demandFilm(movieId);
    await (on ? markMovie(asker, movieId, kind) : unmarkMovie(asker, movieId, kind));
    if (isFollowed) refresh();
  },
);

/** All of it at once, as a form without JavaScript says it: no stars take the rating back, an empty box the mark. */
export const sayOfFilm = formAction(
  defineAction(
    "visitor",
    z.object({
      movieId: z.coerce.number().pipe(movieId),
      rating: z.union([z.literal(""), z.coerce.number().pipe(halfStars)]),
      ...{ seen: checked, watchlist: checked, notInterested: checked },
    }),
    async ({ movieId, rating, ...marks }, { asker }) => {
      await demandFilm(movieId);
      await (rating === "" ? unrateMovie(asker, movieId) : rateMovie(asker, movieId, rating));
      for (const kind of MARK_KINDS) await (marks[kind] ? markMovie : unmarkMovie)(asker, movieId, kind);
      refresh();
      return "Saved.";
    },
  ),
);
