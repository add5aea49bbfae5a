import { expect, test } from "vitest";
import { MOST_REVIEW_LETTERS } from "@/types/review";
import { describeAccounts, newPerson } from "./accounts.fixture";
import { applyChanges } from "./apply-changes";
import { rateMovie, readMarks, readRatings } from "./own-films";
import { forgetImport, keepImport, readPendingImport } from "./pending-import";
import { readPersonalData } from "./personal-data";

const nameOf = (movieId: number) => ({ movieId, title: `Film ${movieId}` });

describeAccounts(() => {
  test("what an import came to is there, and done twice it is no more", async () => {
    const { asker } = await newPerson();
    const changes = [
      { movieId: 1, rating: 4.5, ratedAt: "2024-02-29", seen: true as const, watchedOn: "2024-02-28" },
      { movieId: 2, watchlist: true as const },
      { movieId: 3, notInterested: true as const },
      { movieId: 4, rating: 3, review: { text: "Slow.", spoiler: true, writtenAt: "2023-01-02T03:04:05.000Z" } },
      { movieId: 5, review: { text: "x".repeat(MOST_REVIEW_LETTERS + 1), spoiler: false } },
    ];
    for (const _ of ["once", "twice"]) {
      expect(await applyChanges(asker, changes)).toEqual({ ratings: 2, marks: 3, reviews: 1, refusedReviews: 1 });
      const data = await readPersonalData(asker, nameOf);
      expect(data.ratings.map(({ film, rating, ratedAt }) => [film.movieId, rating, ratedAt])).toEqual([
        [1, 4.5, "2024-02-29T12:00:00.000Z"],
        [4, 3, "1970-01-01T00:00:00.000Z"],
      ]);
      expect(data.marks.map(({ film, kind, watchedOn }) => [film.movieId, kind, watchedOn]).sort()).toEqual([
        [1, "seen", "2024-02-28"],
        [2, "watchlist", undefined],
        [3, "notInterested", undefined],
      ]);
      expect(data.reviews).toEqual([
        {
          film: nameOf(4),
          text: "Slow.",
          spoiler: true,
          createdAt: "2023-01-02T03:04:05.000Z",
          updatedAt: "2023-01-02T03:04:05.000Z",
        },
      ]);
    }
  });

  test("what was said here later stays, what was said earlier gives way", async () => {
    const { asker } = await newPerson();
    await rateMovie(asker, 1, 5);
    await applyChanges(asker, [{ movieId: 1, rating: 1, ratedAt: "2020-01-01" }]);
    expect(await readRatings(asker)).toMatchObject([{ rating: 5 }]);
    await applyChanges(asker, [{ movieId: 1, rating: 2, ratedAt: "2999-01-01" }]);
    expect(await readRatings(asker)).toMatchObject([{ rating: 2 }]);
    await applyChanges(asker, [{ movieId: 1, watchedOn: "2021-05-05" }]);
    await applyChanges(asker, [{ movieId: 1, watchedOn: "2020-05-05" }]);
    expect(await readMarks(asker)).toMatchObject([{ kind: "seen", watchedOn: "2021-05-05" }]);
  });

  test("a rating that cannot be leaves nothing of an import behind", async () => {
    const { asker } = await newPerson();
    const changes = [
      { movieId: 1, rating: 4 },
      { movieId: 2, rating: 7 },
    ];
    await expect(applyChanges(asker, changes)).rejects.toThrow();
    expect(await readRatings(asker)).toEqual([]);
  });

  test("20,000 rows are taken in one go", async () => {
    const { asker } = await newPerson();
    const changes = Array.from({ length: 20_000 }, (_, i) => ({ movieId: i + 1, rating: 3.5, ratedAt: "2022-02-02" }));
    await applyChanges(asker, changes);
    expect(await readRatings(asker)).toHaveLength(20_000);
  });

  test("a waiting file is its owner's alone, the last one chosen", async () => {
    const [one, other] = [await newPerson(), await newPerson()];
    const file = { fileName: "a.csv", format: "netflix" as const, columns: ["Title"], rows: [], problems: [] };
    const files = [{ ...file, skipped: { television: 1, notFilms: 0, unrated: 0 } }];
    await keepImport(one.asker, "first.csv", files);
    await keepImport(one.asker, "a.csv", files);
    expect(await readPendingImport(one.asker)).toMatchObject({ fileName: "a.csv", files });
    expect(await readPendingImport(other.asker)).toBeUndefined();
    await forgetImport(other.asker);
    expect(await readPendingImport(one.asker)).toBeDefined();
    await forgetImport(one.asker);
    expect(await readPendingImport(one.asker)).toBeUndefined();
  });
});
