import { z } from "zod";
import { wishParameters } from "@/app/query/parameters";
import type { Wishes } from "@/lib/catalog/resolve-tuning";
import { movieId } from "./movie";

/** A wish is told as it was understood, where it asks for something. */
function wish<S extends z.ZodType>(name: keyof typeof wishParameters, schema: S) {
  return schema.optional().describe(wishParameters[name].schema.description ?? "");
}

const names = z.array(z.string());
const percent = z.int().min(-100).max(100);

export const wishes = z.strictObject({
  not: wish("not", z.array(movieId)),
  variety: wish("variety", z.int().min(0).max(100)),
  popularity: wish("popularity", percent),
  recency: wish("recency", percent),
  more: wish("more", names),
  less: wish("less", names),
  genre: wish("genre", names),
  notGenre: wish("notGenre", names),
  tag: wish("tag", names),
  notTag: wish("notTag", names),
  person: wish("person", names),
  notPerson: wish("notPerson", names),
  from: wish("from", z.int()),
  to: wish("to", z.int()),
  ratings: wish("ratings", z.int().min(1)),
  mean: wish("mean", z.number().min(0.5).max(5)),
}) satisfies z.ZodType<Partial<Wishes>>;
