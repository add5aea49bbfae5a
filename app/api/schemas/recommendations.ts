import { z } from "zod";
import type { MovieAnswer } from "@/app/api/movie-answer";
import { MAX_K } from "@/app/query/limits";
import { MODELS, type RecommendedMovie, type Similarity } from "@/types/recommendation";
import { explanation } from "./explanation";
import { movieFields, movieName, share } from "./movie";
import { named, schemaOf } from "./schema-of";
import { wishes } from "./wishes";

const engine = z.enum(MODELS);

const recommendedMovie = schemaOf<MovieAnswer<RecommendedMovie>>()(
  "RecommendedMovie",
  z.strictObject({
    ...movieFields,
    score: z.number().describe("What the engine gives it: a similarity of at most 1, or a score without bounds."),
    confidence: share.describe("How much of what films are compared by is known of it."),
    explanation: explanation.optional().describe("Where the score is from; with explain=true alone."),
  }),
);

/** The answer of the endpoints that recommend. */
export const recommendations = named(
  "Recommendations",
  z.strictObject({
    query: z
      .strictObject({
        movies: z.array(movieName).describe("The films asked for."),
        model: engine.describe("The engine asked for."),
        k: z.int().min(1).max(MAX_K).describe("How many films were asked for."),
        ...wishes.shape,
      })
      .describe("The question as it was understood."),
    model: engine.describe("The engine that answered."),
    notice: z.string().optional().describe("Where the answer differs from what was asked, and why."),
    fitting: z.int().nonnegative().optional().describe("How many films fit the wishes; absent where there are none."),
    recommendations: z.array(recommendedMovie).max(MAX_K).describe("The best first."),
  }),
);

const likeness = z.number().min(-1).max(1).nullable();

export const similarity = schemaOf<Similarity>()(
  "Similarity",
  z.strictObject({
    similarity: likeness.describe("That of the hybrid."),
    hybrid: likeness.describe("By all that films share."),
    content: likeness.describe("Cosine of what they are about."),
    collaborative: likeness.describe("Cosine of who rated them, and how."),
  }),
);
