import { z } from "zod";
import { count } from "./movie";
import { named } from "./schema-of";

export const health = named(
  "Health",
  z.strictObject({
    status: z.literal("ok").describe("It can answer."),
    dataset: z.string().describe("Name of the data set that is served."),
    films: count.describe("How many films it has."),
    ratings: count.describe("How many ratings they rest on."),
    ratingsSimulated: z.boolean().describe("Whether no person gave the ratings."),
    modelVersion: z.string().describe("Changes with the model; every ETag does with it."),
  }),
);
