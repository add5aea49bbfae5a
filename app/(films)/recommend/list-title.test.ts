import { expect, test } from "vitest";
import { ratedMovie } from "@/lib/catalog/movie-views";
import { storeOf } from "@/lib/catalog/store.fixture";
import { listTitle } from "./list-title";

const store = storeOf([
  { movieId: 1, title: "Mattress", year: 1990, count: 9 },
  { movieId: 2, title: "Matrix", count: 5 },
]);
const [mattress, matrix] = [ratedMovie(store, 0), ratedMovie(store, 1)];

test("says what a list is like and unlike", () => {
  expect(listTitle([mattress], [])).toBe("Films like Mattress (1990)");
  expect(listTitle([mattress, matrix], [])).toBe("Films like Mattress (1990) and Matrix");
  expect(listTitle([matrix], [mattress])).toBe("Films like Matrix, unlike Mattress (1990)");
});
