import fc from "fast-check";
import { expect, test } from "vitest";
import { MARK_KINDS, type OwnFilm } from "@/types/own-films";
import { packFilms, unpackFilms } from "./packed-films";

test("a film is its distance from the one before, a letter for its stars, and one for each mark", () => {
  const films = new Map<number, OwnFilm>([
    [39, { rating: 0.5, marks: ["notInterested"] }],
    [1, { rating: 4, marks: [] }],
    [3, { marks: ["seen", "watchlist"] }],
  ]);
  expect(packFilms(films)).toBe("1I2ASW10BN");
  expect(packFilms(new Map())).toBe("");
});

test("whatever somebody said of films is unpacked as it was", () => {
  const film = fc.record(
    {
      rating: fc.integer({ min: 1, max: 10 }).map((halfStars) => halfStars / 2),
      marks: fc.subarray([...MARK_KINDS]),
    },
    { requiredKeys: ["marks"] },
  );
  const films = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 2 ** 31 - 1 }), film), { selector: ([id]) => id });
  fc.assert(
    fc.property(films, (entries) => {
      expect(unpackFilms(packFilms(new Map(entries)))).toEqual(new Map(entries));
    }),
  );
});
