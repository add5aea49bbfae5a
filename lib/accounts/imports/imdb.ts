import type { Cells } from "./cells";
import type { ImportFormat, RowOutcome } from "./import-format";
import { TEN_POINTS } from "./rating-scales";

/** "TV Series", "tvMiniSeries", "TV Episode"; a "TV Movie" and a "TV Special" are films. */
const TELEVISION = /series|serie\b|episode|pilot/i;
const NO_FILM = /video ?game|podcast|music ?video/i;

/** IMDb's own columns since 2017; until then ratings were in "You rated". */
const RATING_COLUMNS = ["Your Rating", "You rated"];

function readRow(cells: Cells): RowOutcome {
  const type = cells.text("Title Type") ?? "";
  if (NO_FILM.test(type)) return "notFilms";
  if (TELEVISION.test(type)) return "television";
  const column = RATING_COLUMNS.find(cells.has) ?? RATING_COLUMNS[0];
  return {
    title: cells.title("Title"),
    originalTitle: cells.title("Original Title"),
    year: cells.year("Year"),
    imdbId: cells.imdbId("Const"),
    rating: cells.rating(column, TEN_POINTS),
    ratedAt: cells.day(cells.text("Date Rated") ? "Date Rated" : "Created"),
  };
}

/** A film of a list that is not rated is one to see. */
function readListed(cells: Cells): RowOutcome {
  const outcome = readRow(cells);
  const column = RATING_COLUMNS.find(cells.has);
  return typeof outcome === "string" || (column && cells.text(column)) ? outcome : { ...outcome, watchlist: true };
}

/** IMDb's exports of ratings, as they are and as they were until 2017, and of lists, such as the watchlist. */
export const IMDB: ImportFormat[] = [
  {
    name: "imdb-ratings",
    label: "IMDb's ratings of 2017 and before",
    columns: ["Const", "You rated"],
    reader: () => readRow,
  },
  {
    name: "imdb-list",
    label: "a list of IMDb's",
    columns: ["Const", "Title Type", "Position"],
    reader: () => readListed,
  },
  { name: "imdb-ratings", label: "IMDb's ratings", columns: ["Const", "Your Rating"], reader: () => readRow },
];
