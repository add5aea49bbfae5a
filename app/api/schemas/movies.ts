import { z } from "zod";
import { movie } from "./movie";
import { named } from "./schema-of";

export const movies = named(
  "Movies",
  z.strictObject({
    query: z
      .strictObject({
        q: z.string().describe("What was looked for."),
        limit: z.int().describe("How many films at most."),
      })
      .describe("The question as it was understood."),
    movies: z.array(movie).describe("Those that fit best first."),
  }),
);
