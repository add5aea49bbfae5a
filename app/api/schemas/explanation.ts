import { z } from "zod";
import { type CoLikes, type Explanation, type ExplanationPart, PART_KINDS, WISH_KINDS } from "@/types/recommendation";
import { count, movieId, share, title } from "./movie";
import { schemaOf } from "./schema-of";

const contribution = z.number().describe("What it adds to the score.");

const explanationPart = schemaOf<ExplanationPart>()(
  "ExplanationPart",
  z.strictObject({
    kind: z
      .enum([...PART_KINDS, ...WISH_KINDS])
      .describe("What the films share, or which wish it is that adds to the score."),
    names: z.array(z.string()).optional().describe("Which tags, genres or person; absent where the kind says all."),
    contribution,
  }),
);

const coLikes = schemaOf<CoLikes>()(
  "CoLikes",
  z.strictObject({
    movieId,
    title,
    lovedSeed: count.describe("How many people gave the film asked for four stars and more."),
    lovedBoth: count.describe("How many of them gave this film as many."),
    interval: z.tuple([share, share]).describe("Where the share of them lies with 95 % confidence, between 0 and 1."),
  }),
);

export const explanation = schemaOf<Explanation>()(
  "Explanation",
  z.strictObject({
    parts: z
      .array(explanationPart)
      .describe("By what films share, and by wishes: these sum to the score within 0.00001."),
    seeds: z
      .array(z.strictObject({ movieId, title, contribution }))
      .describe("By the films asked for: with the base these sum to the score too."),
    base: z.number().describe("What the film has whoever asks, wishes included."),
    words: z.string().describe("A sentence made from the parts."),
    loved: z.array(coLikes).describe("One for each film asked for."),
  }),
);
