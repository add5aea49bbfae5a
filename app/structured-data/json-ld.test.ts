import fc from "fast-check";
import { expect, test } from "vitest";
import type { MovieDetails } from "@/types/recommendation";
import { jsonLdText } from "./json-ld-text";
import { listJsonLd, movieJsonLd } from "./movie-json-ld";

const SITE = new URL("https://reelated.example");
const MOVIE: MovieDetails = {
  movieId: 62,
  title: "Amelie",
  year: 2001,
  genres: ["Comedy", "Romance"],
  alternateTitles: ["Le Fabuleux destin d'Amélie Poulain"],
  directors: ["Jean-Pierre Jeunet"],
  cast: ["Audrey Tautou"],
  imdbId: "tt0211915",
  tmdbId: 194,
  ratingCount: 120,
  ratingMean: 4.1833,
  histogram: [],
  shrunkMean: 4.15,
  ratingsPerYear: [],
  tags: [],
  tagsEstimated: false,
  contentConfidence: 1,
};

test("a film is told with all that is known of it", () => {
  expect(movieJsonLd(MOVIE, SITE, { genuine: true })).toEqual({
    "@context": "https://schema.org",
    "@type": "Movie",
    name: "Amelie",
    url: "https://reelated.example/movies/62-amelie",
    dateCreated: "2001",
    genre: ["Comedy", "Romance"],
    image: "https://reelated.example/og/movies/62.png",
    alternateName: ["Le Fabuleux destin d'Amélie Poulain"],
    director: [{ "@type": "Person", name: "Jean-Pierre Jeunet" }],
    actor: [{ "@type": "Person", name: "Audrey Tautou" }],
    sameAs: ["https://www.imdb.com/title/tt0211915/", "https://www.themoviedb.org/movie/194"],
    aggregateRating: {
      "@type": "AggregateRating",
      ratingValue: 4.1833,
      ratingCount: 120,
      bestRating: 5,
      worstRating: 0.5,
    },
  });
});

test("what is not known is left out", () => {
  const bare = { movieId: 9, title: "Lost Film", genres: [], alternateTitles: [], directors: [], cast: [] };
  const movie: MovieDetails = { ...bare, ...MOVIE, ...bare, year: undefined, imdbId: undefined, tmdbId: undefined };
  expect(
    Object.keys(movieJsonLd({ ...movie, ratingCount: 0, ratingMean: undefined }, SITE, { genuine: true })),
  ).toEqual(["@context", "@type", "name", "url", "image"]);
});

test("simulated ratings are not told as ratings of people", () => {
  expect(movieJsonLd(MOVIE, SITE, { genuine: false })).not.toHaveProperty("aggregateRating");
});

test("recommendations are a list in their order", () => {
  const other = { ...MOVIE, movieId: 1, title: "Toy Story" };
  const { itemListElement, numberOfItems } = listJsonLd("Films like Amelie", [other, MOVIE], SITE);
  expect(numberOfItems).toBe(2);
  expect(itemListElement.map(({ position, item }) => [position, item.name, item.url])).toEqual([
    [1, "Toy Story", "https://reelated.example/movies/1-toy-story"],
    [2, "Amelie", "https://reelated.example/movies/62-amelie"],
  ]);
});

test("no title ends the element it stands in", () => {
  const title = "</script><script>alert(1)</script><!-- \u2028";
  const text = jsonLdText(movieJsonLd({ ...MOVIE, title }, SITE, { genuine: true }));
  expect(text).not.toContain("<");
  expect(text).not.toContain("\u2028");
  expect(JSON.parse(text).name).toBe(title);
});

test("any text comes back as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      const text = jsonLdText({ name });
      expect(text).not.toMatch(/[<\u2028\u2029]/);
      expect(JSON.parse(text)).toEqual({ name });
    }),
  );
});
