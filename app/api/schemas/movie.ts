import { z } from "zod";
import type { MovieAnswer } from "@/app/api/movie-answer";
import type { MovieDetails, RatedMovie } from "@/types/recommendation";
import { schemaOf } from "./schema-of";

export const movieId = z.int().nonnegative().describe("MovieLens's id of the film.");
export const title = z.string().describe('As people say it: "The Matrix", not "Matrix, The (1999)".');
export const count = z.int().nonnegative();
export const share = z.number().min(0).max(1);
const year = z.int().nullable().describe("Year of release; null where it is not known.");

const stars = z.number().min(0.5).max(5);

/** What every film comes with. */
export const movieFields = {
  movieId,
  title,
  year,
  genres: z.array(z.string()).describe("As MovieLens names them."),
  ratingCount: count.describe("How many people rated it."),
  ratingMean: stars.nullable().describe("Mean rating in stars; null where nobody rated."),
};

export const movieName = schemaOf<Pick<MovieAnswer, "movieId" | "title" | "year">>()(
  "MovieName",
  z.strictObject({ movieId, title, year }),
);

export const movie = schemaOf<MovieAnswer>()("Movie", z.strictObject(movieFields));

export const movieDetails = schemaOf<MovieAnswer<MovieDetails> & Pick<RatedMovie, "histogram">>()(
  "MovieDetails",
  z.strictObject({
    ...movieFields,
    histogram: z.array(count).length(10).describe("How many gave it 0.5, 1, … 5 stars."),
    alternateTitles: z.array(z.string()).describe("Other names it is found by."),
    directors: z.array(z.string()).describe("Empty where they are not known."),
    cast: z.array(z.string()).describe("Who plays in it; empty where that is not known."),
    imdbId: z.string().optional().describe("As IMDb writes it, tt0114709; absent where it is not known."),
    tmdbId: z.int().optional().describe("Absent where it is not known."),
    shrunkMean: stars.describe("Mean in stars, shrunk toward the mean of all ratings the fewer people rated it."),
    ratingsPerYear: z
      .array(
        z.strictObject({
          year: z.int().describe("A year of the data set."),
          count: count.describe("Ratings in that year."),
        }),
      )
      .describe("How many rated it in each year, from its first to the data set's last."),
    tags: z
      .array(
        z.strictObject({
          tag: z.string().describe("A word or a few."),
          weight: z.number().describe("How much it is about that."),
        }),
      )
      .describe("What it is about, the weightiest first."),
    tagsEstimated: z.boolean().describe("Whether nobody put these tags there: they are estimated."),
    contentConfidence: share.describe(
      "How far to trust what it is about: the similarity to be expected with that of full knowledge.",
    ),
  }),
);
