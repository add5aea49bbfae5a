"use server";

import { z } from "zod";
import { AccountsError } from "@/lib/accounts/accounts-error";
import { markMovie, rateMovie, unmarkMovie, unrateMovie } from "@/lib/accounts/own-films";
import { loadStore } from "@/lib/catalog/store";
import { MARK_KINDS } from "@/types/own-films";
import { defineAction } from "./define-action";

const movieId = z.int().positive();
const halfStars = z.number().min(0.5).max(5).multipleOf(0.5);

/** A number of stars by halves, or null to take the rating back. */
export const rate = defineAction(
  "visitor",
  z.object({ movieId, rating: halfStars.nullable() }),
  async ({ movieId, rating }, { asker }) => {
    if (rating === null) return unrateMovie(asker, movieId);
    await demandFilm(movieId);
    await rateMovie(asker, movieId, rating);
  },
);

/** Seen, to be seen, or not interested; or that no longer. */
export const mark = defineAction(
  "visitor",
  z.object({ movieId, kind: z.enum(MARK_KINDS), on: z.boolean() }),
  async ({ movieId, kind, on }, { asker }) => {
    if (!on) return unmarkMovie(asker, movieId, kind);
    await demandFilm(movieId);
    await markMovie(asker, movieId, kind);
  },
);

async function demandFilm(movieId: number): Promise<void> {
  const { itemOfMovie } = await loadStore();
  if (!itemOfMovie.has(movieId)) throw new AccountsError(`There is no film ${movieId} here.`);
}
