import type { Cells } from "./cells";
import type { ImportFormat } from "./import-format";
import { HALF_STARS, TEN_POINTS } from "./rating-scales";

const FILM = ["Name", "Year", "Letterboxd URI"];
const OF_ENTRIES = ["Rating", "Watched Date", "Review"];

/** The columns that all files of an account's export have. */
const filmOf = (cells: Cells) => ({ title: cells.title("Name"), year: cells.year("Year"), ratedAt: cells.day("Date") });
const entryOf = (cells: Cells) => ({
  ...filmOf(cells),
  rating: cells.rating("Rating", HALF_STARS),
  seen: true as const,
  watchedOn: cells.day("Watched Date"),
});

/** The files of an account's export, letterboxd.com/settings/data. */
export const LETTERBOXD: ImportFormat[] = [
  {
    name: "letterboxd-reviews",
    label: "Letterboxd's reviews.csv",
    columns: [...FILM, "Review"],
    reader: () => (cells) => ({ ...entryOf(cells), review: cells.prose("Review") }),
  },
  {
    name: "letterboxd-diary",
    label: "Letterboxd's diary.csv",
    columns: [...FILM, "Watched Date"],
    reader: () => entryOf,
  },
  {
    name: "letterboxd-ratings",
    label: "Letterboxd's ratings.csv",
    columns: [...FILM, "Rating"],
    reader: () => (cells) => ({ ...filmOf(cells), rating: cells.rating("Rating", HALF_STARS) }),
  },
  {
    name: "letterboxd-watched",
    label: "Letterboxd's watched.csv",
    columns: FILM,
    without: OF_ENTRIES,
    named: /watched/i,
    reader: () => (cells) => ({ ...filmOf(cells), seen: true }),
  },
  {
    name: "letterboxd-watchlist",
    label: "Letterboxd's watchlist.csv",
    columns: FILM,
    without: OF_ENTRIES,
    named: /watchlist/i,
    reader: () => (cells) => ({ ...filmOf(cells), watchlist: true }),
  },
];

const namedFilmOf = (cells: Cells) => ({
  title: cells.title("Title"),
  year: cells.year("Year"),
  imdbId: cells.imdbId("imdbID"),
  tmdbId: cells.count("tmdbID"),
});
const OPINIONS = ["Rating", "Rating10", "WatchedDate", "Review"];

/** What Letterboxd's importer takes, letterboxd.com/about/importing-data, and our exports are; every row but a watchlist's is a film seen. */
export const LETTERBOXD_IMPORTS: ImportFormat[] = [
  ...["imdbID", "tmdbID"].flatMap((id): ImportFormat[] => [
    {
      name: "letterboxd-import-watchlist",
      label: "a watchlist for Letterboxd's importer",
      columns: ["Title", id],
      without: OPINIONS,
      reader: () => (cells) => ({ ...namedFilmOf(cells), watchlist: true }),
    },
    {
      name: "letterboxd-import",
      label: "a table for Letterboxd's importer",
      columns: ["Title", id],
      reader: () => (cells) => ({
        ...namedFilmOf(cells),
        rating: cells.text("Rating") ? cells.rating("Rating", HALF_STARS) : cells.rating("Rating10", TEN_POINTS),
        seen: true,
        watchedOn: cells.day("WatchedDate"),
        review: cells.prose("Review"),
      }),
    },
  ]),
];
