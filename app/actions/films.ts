"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { markMovie, rateMovie, unmarkMovie, unrateMovie } from "@/lib/accounts/own-films";
import { MARK_KINDS } from "@/types/own-films";
import { defineAction } from "./define-action";
import { demandFilm } from "./demand-film";

const movieId = z.int().positive();
const halfStars = z.number().min(0.5).max(5).multipleOf(0.5);

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
