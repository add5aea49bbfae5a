import { z } from "zod";
import { MODELS } from "@/types/recommendation";
import { repeated, single } from "./parse-query";

/** What may stand in a query string, for the pages and the API alike. */
export const MAX_SEEDS = 20;
export const MAX_K = 100;
export const DEFAULT_K = 10;

/** @param least, most both ends allowed */
export function wholeNumber(least: number, most: number) {
  const message = `a whole number from ${least} to ${most}`;
  const inRange = (value: number) => value >= least && value <= most;
  return z
    .string()
    .regex(/^\d{1,10}$/, message)
    .transform(Number)
    .refine(inRange, message);
}

const id = wholeNumber(0, 0xffffffff);

const title = z.string().trim().min(1, "a title").max(300, "at most 300 characters");

const imdbId = z
  .string()
  .regex(/^(tt)?\d{1,10}$/, "an IMDb id such as tt0114709")
  .transform((text) => `tt${text.replace("tt", "").padStart(7, "0")}`);

/** The ways to name films, beside their movieId. */
export const seedParameters = {
  title: repeated(title, MAX_SEEDS),
  imdb: repeated(imdbId, MAX_SEEDS),
  tmdb: repeated(id, MAX_SEEDS),
};

export const movieIds = repeated(id, MAX_SEEDS);

export const model = single(z.enum(MODELS, MODELS.join(", ")), MODELS[0]);

/** "true" or "1", and their opposites. */
export const explain = single(
  z.enum(["true", "1", "false", "0"], "true or false").transform((text) => text === "true" || text === "1"),
  false,
);

export const k = single(wholeNumber(1, MAX_K), DEFAULT_K);

export const searchText = single(z.string().max(300, "at most 300 characters"), "");

export const limit = single(wholeNumber(1, 50), 8);

/** Exactly two films, as "1,3114". */
export const moviePair = single(
  z
    .string()
    .regex(/^\d{1,10},\d{1,10}$/, "two movieIds with a comma between them")
    .transform((text) => text.split(",").map(Number))
    .optional(),
  undefined,
);
