import { z } from "zod";
import { MODELS } from "@/types/recommendation";
import { repeated, single } from "./parse-query";

/** What may stand in a query string, for the pages and the API alike. */
export const MAX_SEEDS = 20;
export const MAX_K = 100;
export const DEFAULT_K = 10;

/** A number as it is written; its description is that of an integer. */
function wholeNumber(least: number, most: number) {
  const message = `a whole number from ${least} to ${most}`;
  const inRange = (value: number) => value >= least && value <= most;
  return z
    .string()
    .regex(/^\d{1,10}$/, message)
    .transform(Number)
    .refine(inRange, message)
    .meta({ type: "integer", minimum: least, maximum: most, pattern: undefined });
}

const id = wholeNumber(0, 0xffffffff);

const title = z.string().trim().min(1, "a title").max(300, "at most 300 characters");

const imdbId = z
  .string()
  .regex(/^(tt)?\d{1,10}$/, "an IMDb id such as tt0114709")
  .transform((text) => `tt${text.replace("tt", "").padStart(7, "0")}`);

/** The ways to name films, beside their movieId. */
export const seedParameters = {
  title: repeated(
    title.describe("A film by its title, with its year or without; of several films the most rated."),
    MAX_SEEDS,
  ),
  imdb: repeated(imdbId.describe("A film by its IMDb id, such as tt0114709."), MAX_SEEDS),
  tmdb: repeated(id.describe("A film by its TMDB id."), MAX_SEEDS),
};

export const movieIds = repeated(id.describe("A film by its MovieLens id."), MAX_SEEDS);

export const model = single(
  z.enum(MODELS, MODELS.join(", ")).describe("The engine that answers. Another steps in where it knows nothing."),
  MODELS[0],
);

/** "true" or "1", and their opposites. */
export const explain = single(
  z
    .enum(["true", "1", "false", "0"], "true or false")
    .transform((text) => text === "true" || text === "1")
    .meta({
      enum: ["true", "false", "1", "0"],
      description: "Whether each film comes with where its score is from.",
    }),
  false,
);

export const k = single(wholeNumber(1, MAX_K).describe("How many films to recommend."), DEFAULT_K);

export const searchText = single(
  z
    .string()
    .max(300, "at most 300 characters")
    .describe("Words of a title, typos forgiven. Without any the most rated films are given."),
  "",
);

export const limit = single(wholeNumber(1, 50).describe("How many films to give at most."), 8);

/** Exactly two films, as "1,3114". */
export const moviePair = single(
  z
    .string()
    .regex(/^\d{1,10},\d{1,10}$/, "two movieIds with a comma between them")
    .transform((text) => text.split(",").map(Number))
    .optional()
    .describe("The MovieLens ids of two films with a comma between them."),
  undefined,
);
