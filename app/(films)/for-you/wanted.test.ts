import { expect, test } from "vitest";
import type { MarkKind, OwnFilm } from "@/types/own-films";
import { readOwnWishes, wantedBy } from "./wanted";

const own = new Map<number, OwnFilm>(
  Object.entries({ 1: ["seen"], 2: ["watchlist"], 3: ["notInterested"], 4: ["seen", "watchlist"] }).map(
    ([movieId, marks]) => [Number(movieId), { marks: marks as MarkKind[] }],
  ),
);
const left = (search: Record<string, string>) => [1, 2, 3, 4, 5].filter(wantedBy(own, readOwnWishes(search)));

test.each([
  [{}, [2, 5]],
  [{ seen: "show" }, [1, 2, 4, 5]],
  [{ seen: "only" }, [1, 4]],
  [{ watchlist: "hide" }, [5]],
  [{ watchlist: "only" }, [2]],
  [{ seen: "show", watchlist: "only" }, [2, 4]],
  [{ seen: "nonsense" }, [2, 5]],
])("%j leaves films %j, and never one that does not interest", (search, films) => {
  expect(left(search as unknown as Record<string, string>)).toEqual(films);
});
