import { expect, test } from "vitest";
import { facts, read, URI } from "./read.fixture";

test("Letterboxd's ratings.csv", async () => {
  const file = await read(
    "ratings.csv",
    "Date,Name,Year,Letterboxd URI,Rating",
    `2024-01-15,Fight Club,1999,${URI},4.5`,
    `2024-01-16,"Good, the Bad and the Ugly, The",1966,${URI},0.5`,
    `2024-01-17,Dune,2021,${URI},`,
  );
  expect(file).toMatchObject({ fileName: "ratings.csv", format: "letterboxd-ratings", problems: [] });
  expect(facts(file)).toEqual([
    { row: 2, title: "Fight Club", year: 1999, ratedAt: "2024-01-15", rating: 4.5 },
    { row: 3, title: "Good, the Bad and the Ugly, The", year: 1966, ratedAt: "2024-01-16", rating: 0.5 },
  ]);
  expect(file.skipped).toEqual({ television: 0, notFilms: 0, unrated: 1 });
  expect(file.rows[0].cells).toEqual(["2024-01-15", "Fight Club", "1999", URI, "4.5"]);
});

test("Letterboxd's diary.csv: seen on a day, rated or not", async () => {
  const file = await read(
    "diary.csv",
    "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date",
    `2024-01-15,Heat,1995,${URI},4,,,2024-01-14`,
    `2024-02-15,Heat,1995,${URI},,Yes,"crime, cinema",2024-02-14`,
  );
  expect(file.format).toBe("letterboxd-diary");
  expect(facts(file)).toEqual([
    { row: 2, title: "Heat", year: 1995, ratedAt: "2024-01-15", rating: 4, seen: true, watchedOn: "2024-01-14" },
    { row: 3, title: "Heat", year: 1995, ratedAt: "2024-02-15", seen: true, watchedOn: "2024-02-14" },
  ]);
});

test("Letterboxd's reviews.csv: text of several lines, with quotes", async () => {
  const file = await read(
    "reviews.csv",
    "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date",
    `2024-01-15,Heat,1995,${URI},4,,"First, ""this"".`,
    "",
    `Then that.",,`,
    `2024-01-16,Ronin,1998,${URI},,,"Cars",,2024-01-16`,
  );
  expect(file.format).toBe("letterboxd-reviews");
  expect(file.rows.map(({ row, review }) => [row, review])).toEqual([
    [2, 'First, "this".\n\nThen that.'],
    [3, "Cars"],
  ]);
});

test("Letterboxd's watched.csv and watchlist.csv have the same columns: their names tell which it is", async () => {
  const lines = ["Date,Name,Year,Letterboxd URI", `2024-01-15,Heat,1995,${URI}`];
  expect(facts(await read("watched.csv", ...lines))).toEqual([
    { row: 2, title: "Heat", year: 1995, ratedAt: "2024-01-15", seen: true },
  ]);
  expect(facts(await read("watchlist (2).csv", ...lines))).toEqual([
    { row: 2, title: "Heat", year: 1995, ratedAt: "2024-01-15", watchlist: true },
  ]);
  await expect(read("films.csv", ...lines)).rejects.toThrow(
    "films.csv: the columns \"Date,Name,Year,Letterboxd URI\" of both Letterboxd's watched.csv and Letterboxd's watchlist.csv, expected a name that tells which",
  );
});

test("a table for Letterboxd's importer, with points where there are no stars", async () => {
  const file = await read(
    "any.csv",
    "Title,Year,imdbID,tmdbID,Rating,Rating10,WatchedDate,Review",
    "Heat,1995,tt0113277,949,4.5,,2024-01-14,Good",
    "Ronin,1998,,,,7,,",
  );
  expect(file.format).toBe("letterboxd-import");
  expect(facts(file)).toEqual([
    {
      row: 2,
      title: "Heat",
      year: 1995,
      imdbId: "tt0113277",
      tmdbId: 949,
      rating: 4.5,
      seen: true,
      watchedOn: "2024-01-14",
      review: "Good",
    },
    { row: 3, title: "Ronin", year: 1998, rating: 3.5, seen: true },
  ]);
});

const IMDB =
  "Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors";

test("IMDb's ratings: points are half stars, television is counted", async () => {
  const file = await read(
    "ratings.csv",
    IMDB,
    'tt0068646,9,2024-01-05,Der Pate,The Godfather,https://x,Movie,9.2,175,1972,"Crime, Drama",2000000,1972-03-24,F',
    "tt0903747,10,2024-01-06,Breaking Bad,Breaking Bad,https://x,TV Series,9.5,49,2008,Drama,2000000,2008-01-20,",
    "tt7366338,10,2024-01-06,Chernobyl,Chernobyl,https://x,tvMiniSeries,9.5,49,2019,Drama,1,2019-01-20,",
    "tt0959621,10,2024-01-06,Pilot,Pilot,https://x,TV Episode,9.5,49,2008,Drama,2000000,2008-01-20,",
    "tt0100000,1,2024-01-07,A TV Film,A TV Film,https://x,TV Movie,5,90,1990,Drama,10,1990-01-20,",
    "tt4154796,8,2024-01-07,Game,Game,https://x,Video Game,5,90,2015,Drama,10,2015-01-20,",
  );
  expect(file.format).toBe("imdb-ratings");
  expect(facts(file)).toEqual([
    {
      row: 2,
      title: "Der Pate",
      originalTitle: "The Godfather",
      year: 1972,
      imdbId: "tt0068646",
      rating: 4.5,
      ratedAt: "2024-01-05",
    },
    {
      row: 6,
      title: "A TV Film",
      originalTitle: "A TV Film",
      year: 1990,
      imdbId: "tt0100000",
      rating: 0.5,
      ratedAt: "2024-01-07",
    },
  ]);
  expect(file.skipped).toEqual({ television: 3, notFilms: 1, unrated: 0 });
});

test("IMDb's ratings as they were until 2017", async () => {
  const file = await read(
    "ratings.csv",
    '"position","const","created","modified","description","Title","Title type","Directors","You rated","IMDb Rating","Runtime (mins)","Year"',
    '"1","tt0353969","Wed Feb 22 00:00:00 2012","","","Memories of Murder","Feature Film","Joon-ho Bong","8","8.1","132","2003"',
    '"2","tt0944947","Wed Feb  1 00:00:00 2012","","","Game of Thrones","TV Series","","9","9.4","60","2011"',
  );
  expect(file).toMatchObject({ format: "imdb-ratings", skipped: { television: 1 }, problems: [] });
  expect(facts(file)).toEqual([
    { row: 2, title: "Memories of Murder", year: 2003, imdbId: "tt0353969", rating: 4, ratedAt: "2012-02-22" },
  ]);
});

test("a list of IMDb's: what is not rated is to be seen", async () => {
  const file = await read(
    "WATCHLIST.csv",
    "Position,Const,Created,Modified,Description,Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors,Your Rating,Date Rated",
    "1,tt0113277,2023-01-01,2023-01-01,,Heat,https://x,Movie,8.3,170,1995,Crime,1,1995-12-15,M,,",
    "2,tt0122690,2023-01-02,2023-01-02,,Ronin,https://x,Movie,7.2,122,1998,Crime,1,1998-09-25,F,7,2023-02-02",
  );
  expect(file.format).toBe("imdb-list");
  expect(facts(file)).toEqual([
    { row: 2, title: "Heat", year: 1995, imdbId: "tt0113277", ratedAt: "2023-01-01", watchlist: true },
    { row: 3, title: "Ronin", year: 1998, imdbId: "tt0122690", ratedAt: "2023-02-02", rating: 3.5 },
  ]);
});

test("TMDB's ratings and watchlist", async () => {
  const file = await read(
    "ratings.csv",
    "TMDb ID,IMDb ID,Type,Name,Release Date,Season Number,Episode Number,Rating,Your Rating,Date Rated",
    "453395,tt9419884,movie,Doctor Strange,2022-05-04T00:00:00Z,,,7.229,7.0,2022-09-20T00:00:00Z",
    "92749,tt10234724,tv,Moon Knight,2022-03-30T00:00:00Z,,,7.7,8.0,2022-09-20T00:00:00Z",
    "680,,movie,Pulp Fiction,1994-09-10T00:00:00Z,,,8.5,8.5,2022-09-21T00:00:00Z",
    "949,tt0113277,movie,Heat,1995-12-15T00:00:00Z,,,7.9,,",
  );
  expect(file).toMatchObject({ format: "tmdb", skipped: { television: 1 } });
  expect(facts(file)).toEqual([
    {
      row: 2,
      title: "Doctor Strange",
      year: 2022,
      imdbId: "tt9419884",
      tmdbId: 453395,
      rating: 3.5,
      ratedAt: "2022-09-20",
    },
    { row: 4, title: "Pulp Fiction", year: 1994, tmdbId: 680, rating: 4.5, ratedAt: "2022-09-21" },
    { row: 5, title: "Heat", year: 1995, imdbId: "tt0113277", tmdbId: 949, watchlist: true },
  ]);
});

test("MovieLens's ratings: -1 is no rating", async () => {
  const file = await read(
    "movielens-ratings.csv",
    "movie_id,imdb_id,tmdb_id,rating,average_rating,title",
    "527,0108052,424,4.5,4.23941,Schindler's List (1993)",
    '2571,0133093,603,-1.0,4.19,"Matrix, The (1999)"',
  );
  expect(file).toMatchObject({ format: "movielens-ratings", skipped: { unrated: 1 } });
  expect(facts(file)).toEqual([
    { row: 2, title: "Schindler's List", year: 1993, movieId: 527, imdbId: "tt0108052", tmdbId: 424, rating: 4.5 },
  ]);
});

test("MovieLens's wishlist", async () => {
  const file = await read(
    "movielens-wishlist.csv",
    "movie_id,imdb_id,tmdb_id,average_rating,title",
    "1,0114709,862,3.8906,Toy Story (1995)",
  );
  expect(facts(file)).toEqual([
    { row: 2, title: "Toy Story", year: 1995, movieId: 1, imdbId: "tt0114709", tmdbId: 862, watchlist: true },
  ]);
});

test("ratings of a MovieLens data set, if they are one person's", async () => {
  const header = "userId,movieId,rating,timestamp";
  const file = await read("ratings.csv", header, "7,1,4.0,964982703", "7,3,0.5,964981247");
  expect(facts(file)).toEqual([
    { row: 2, movieId: 1, rating: 4, ratedAt: "2000-07-30T18:45:03.000Z" },
    { row: 3, movieId: 3, rating: 0.5, ratedAt: "2000-07-30T18:20:47.000Z" },
  ]);
  await expect(read("ratings.csv", header, "1,1,4.0,964982703", "2,1,4.0,964982703")).rejects.toThrow(
    "ratings.csv: ratings of 2 people, expected those of one",
  );
});

test("Netflix's history: films without a year, days as its country writes them", async () => {
  const american = await read(
    "NetflixViewingHistory.csv",
    "Title,Date",
    '"Dark: Season 1: Secrets","1/23/24"',
    '"Roma","2/3/24"',
  );
  expect(american).toMatchObject({ format: "netflix", skipped: { television: 1 } });
  expect(facts(american)).toEqual([{ row: 3, title: "Roma", seen: true, watchedOn: "2024-02-03" }]);
  const british = await read("NetflixViewingHistory.csv", "Title,Date", '"Roma","02/03/2024"', '"Heat","23/01/2024"');
  expect(british.rows.map(({ watchedOn }) => watchedOn)).toEqual(["2024-03-02", "2024-01-23"]);
});
