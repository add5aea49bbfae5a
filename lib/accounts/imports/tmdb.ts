import type { ImportFormat } from "./import-format";
import { TEN_POINTS_IN_PARTS } from "./rating-scales";

/** TMDB's exports of ratings and of the watchlist have the same columns; a film of the latter has no rating. */
export const TMDB: ImportFormat[] = [
  {
    name: "tmdb",
    label: "TMDB's ratings or watchlist",
    columns: ["TMDb ID", "Type", "Name", "Your Rating"],
    reader: () => (cells) => {
      const type = cells.text("Type")?.toLowerCase();
      if (type !== undefined && type !== "movie") return /^(tv|season|episode)/.test(type) ? "television" : "notFilms";
      const isRated = cells.text("Your Rating") !== undefined;
      return {
        title: cells.title("Name"),
        year: yearOf(cells.day("Release Date")),
        imdbId: cells.imdbId("IMDb ID"),
        tmdbId: cells.count("TMDb ID"),
        rating: cells.rating("Your Rating", TEN_POINTS_IN_PARTS),
        ratedAt: cells.day("Date Rated"),
        watchlist: isRated ? undefined : true,
      };
    },
  },
];

function yearOf(day: string | undefined): number | undefined {
  return day === undefined ? undefined : Number(day.slice(0, 4));
}
