import { expect, test } from "vitest";
import { fitPeopleProfiles } from "./people-profiles";

const film = (directors: string[], cast: string[]) => ({ genres: [], tagCounts: new Map(), directors, cast });

/** Films 0, 2 and 3 are measured. */
const described = [film(["Lee"], ["Ann"]), film(["Lee"], ["Bo"]), film(["Bo"], ["Ann", "Lee"]), film([], ["Cy"])];
const coordinates = { rows: 3, columns: 2, data: Float32Array.of(1, 0, 0, 1, 5, 5) };
const profiles = fitPeopleProfiles(described, Uint32Array.of(0, 2, 3), coordinates);
const describe = (item: number) => {
  const target = new Float32Array(2);
  return { count: profiles.describe(item, described[item], target), profile: Array.from(target) };
};

test("is the mean of other films of a film's people, directors three times, shrunk by two", () => {
  // Lee directs film 1: films 0 and 2, thrice each; Bo plays in it: film 2 once.
  expect(describe(1).count).toBe(3);
  expect(describe(1).profile).toEqual([3 / 9, 4 / 9].map(Math.fround));
});

test("a film says nothing of itself", () => {
  // Of film 0, only film 2 is another: Lee (director, 3) and Ann (cast, 1).
  expect(describe(0)).toEqual({ count: 2, profile: [0, Math.fround(4 / 6)] });
  expect(describe(3)).toEqual({ count: 0, profile: [0, 0] });
});
