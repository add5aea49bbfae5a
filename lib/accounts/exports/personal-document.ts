import { z } from "zod";
import { MARK_KINDS } from "@/types/own-films";
import type { PersonalData } from "@/types/personal-data";

/** Raised when an older document cannot be read as this one. */
export const DOCUMENT_VERSION = 1;
const FORMAT = "reelated";

const film = z.object({
  movieId: z.int().nonnegative(),
  title: z.string().min(1).max(500),
  year: z.int().optional(),
  imdbId: z
    .string()
    .regex(/^tt\d+$/)
    .optional(),
  tmdbId: z.int().nonnegative().optional(),
});
const moment = z.iso.datetime();

const personalData = z.object({
  profile: z.object({
    name: z.string(),
    email: z.string().optional(),
    createdAt: moment,
    keepsHistory: z.boolean().optional(),
  }),
  ratings: z.array(z.object({ film, rating: z.number().min(0.5).max(5).multipleOf(0.5), ratedAt: moment })),
  marks: z.array(z.object({ film, kind: z.enum(MARK_KINDS), watchedOn: z.iso.date().optional(), createdAt: moment })),
  reviews: z.array(
    z.object({ film, text: z.string().min(1), spoiler: z.boolean(), createdAt: moment, updatedAt: moment }),
  ),
  history: z.array(
    z.object({
      firstShownAt: moment.optional(),
      shownAt: moment,
      title: z.string(),
      href: z.string(),
      modelVersion: z.string(),
      films: z.array(z.object({ film, score: z.number(), openedAt: moment.optional() })),
    }),
  ),
  rooms: z.array(z.object({ room: z.string(), name: z.string(), joinedAt: moment, picks: z.array(film) })).optional(),
  helpful: z.array(z.object({ film, votedAt: moment })).optional(),
}) satisfies z.ZodType<PersonalData>;

/** Our export of everything, as JSON. */
export const personalDocument = personalData.extend({
  format: z.literal(FORMAT),
  version: z.literal(DOCUMENT_VERSION),
  exportedAt: moment,
});

/** All that a person has as one JSON document. @param exportedAt ISO 8601 */
export function personalJson(data: PersonalData, exportedAt: string): string {
  const head = { format: FORMAT, version: DOCUMENT_VERSION, exportedAt };
  return `${JSON.stringify({ ...head, ...data }, null, 2)}\n`;
}
