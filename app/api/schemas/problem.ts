import { z } from "zod";
import type { Problem } from "@/app/api/problem";
import type { Suggestion } from "@/lib/catalog/resolve-seeds";
import { movieId, title } from "./movie";
import { schemaOf } from "./schema-of";

const suggestion = schemaOf<Suggestion>()(
  "Suggestion",
  z.strictObject({ movieId, title, year: z.int().optional().describe("Absent where it is not known.") }),
);

export const problem = schemaOf<Problem & { type: string }>()(
  "Problem",
  z.strictObject({
    type: z.string().describe("What kind of problem, as an address; about:blank where the status says all."),
    title: z.string().describe("What went wrong, in a few words."),
    status: z.int().min(400).max(599).describe("That of the answer."),
    detail: z.string().describe("A sentence: what was got and what was expected."),
    parameter: z.string().optional().describe("The parameter at fault."),
    suggestions: z.array(suggestion).max(5).optional().describe("Films that may have been meant."),
    "violated-policies": z.array(z.string()).optional().describe("Names of the rate limits that were exceeded."),
  }),
);
