import { z } from "zod";
import { type MarkKind, OWN_CHOICES, OWN_DEFAULTS } from "@/types/own-films";
import { MODELS } from "@/types/recommendation";
import { DEFAULT_K, MAX_K, MAX_SEEDS } from "./limits";
import { fillable, optional, repeated, single } from "./parse-query";

/** A number as it is written; its description is that of an integer. @param least, most both ends allowed */
export function wholeNumber(least: number, most: number) {
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

const MAX_NAMES = 12;
const name = z.string().trim().min(1, "a name").max(100, "at most 100 characters");
const names = (description: string) => fillable(repeated(name.describe(description), MAX_NAMES));

/** From −100 to 100: a slider with nothing in its middle. */
const leaning = z
  .string()
  .regex(/^-?\d{1,3}$/, "a whole number from -100 to 100")
  .transform(Number)
  .refine((value) => Math.abs(value) <= 100, "a whole number from -100 to 100")
  .meta({ type: "integer", minimum: -100, maximum: 100, pattern: undefined });

const year = wholeNumber(1870, 2100);
const stars = z
  .string()
  .regex(/^\d(\.\d{1,2})?$/, "stars from 0.5 to 5")
  .transform(Number)
  .refine((value) => value >= 0.5 && value <= 5, "stars from 0.5 to 5")
  .meta({ type: "number", minimum: 0.5, maximum: 5, pattern: undefined });

/** Which films are shown. */
export const filterParameters = {
  genre: names("A genre that each film has."),
  notGenre: names("A genre that no film has."),
  tag: names("A tag that each film has."),
  notTag: names("A tag that no film has."),
  person: names("A director or actor of each film."),
  notPerson: names("A director or actor of no film."),
  from: optional(year.describe("The first year that films are of.")),
  to: optional(year.describe("The last year that films are of.")),
  ratings: optional(wholeNumber(1, 10_000_000).describe("How many people at least rated each film.")),
  mean: optional(stars.describe("The mean rating in stars that each film has at least.")),
};

/** @param fallback where the address does not say */
export const ownParameter = (kind: MarkKind, fallback = OWN_DEFAULTS[kind]) =>
  single(z.enum(OWN_CHOICES, OWN_CHOICES.join(", ")), fallback);

/** What is done with films that whoever looks said something of: for pages, which know who that is. */
export const ownParameters = {
  seen: ownParameter("seen"),
  watchlist: ownParameter("watchlist"),
  notInterested: ownParameter("notInterested"),
};

/** How recommendations are bent, and which films may be among them. */
export const wishParameters = {
  not: repeated(id.describe("A film to be unlike, by its MovieLens id."), MAX_SEEDS),
  variety: single(wholeNumber(0, 100).describe("Percent: 0 the nearest films, 100 films that differ most."), 0),
  popularity: single(leaning.describe("Percent: -100 hidden gems, 100 crowd pleasers."), 0),
  recency: single(leaning.describe("Percent: -100 older films, 100 newer ones."), 0),
  more: names("A tag to have more of."),
  less: names("A tag to have less of."),
  ...filterParameters,
};

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
