import { z } from "zod";
import type { FoundPerson } from "@/lib/catalog/people";
import type { FoundTag } from "@/lib/catalog/tags";
import { named, schemaOf } from "./schema-of";

const query = z
  .strictObject({
    q: z.string().describe("What was looked for."),
    limit: z.int().describe("How many at most."),
  })
  .describe("The question as it was understood.");

const person = schemaOf<FoundPerson>()(
  "Person",
  z.strictObject({
    name: z.string().describe("As the catalog writes it."),
    slug: z.string().describe("What stands in the address of the person's page, /people/{slug}."),
    directed: z.int().min(0).describe("How many films as director."),
    acted: z.int().min(0).describe("How many films in the cast."),
    films: z.int().min(0).describe("How many films in all, each once."),
    ratingCount: z.int().min(0).describe("Ratings of all these films."),
  }),
);

const tag = schemaOf<FoundTag>()(
  "Tag",
  z.strictObject({
    tag: z.string().describe("As the catalog writes it."),
    slug: z.string().describe("What stands in the address of the tag's page, /tags/{slug}."),
    films: z.int().min(0).describe("How many films it fits of those that have it."),
  }),
);

export const people = named(
  "People",
  z.strictObject({ query, people: z.array(person).describe("Those that fit best first.") }),
);

export const tags = named("Tags", z.strictObject({ query, tags: z.array(tag).describe("Those that fit best first.") }));
