import { z } from "zod";
import { count } from "./movie";
import { named } from "./schema-of";

export const health = named(
  "Health",
  z.strictObject({
    status: z.literal("ok"),
    dataset: z.string().describe("Name of the data set that is served."),
    films: count,
    ratings: count,
    ratingsSimulated: z.boolean().describe("Whether no person gave the ratings."),
    modelVersion: z.string().describe("Changes with the model; every ETag does with it."),
  }),
);
