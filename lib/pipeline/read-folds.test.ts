import { afterAll, expect, test } from "vitest";
import { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { writeFiles } from "@/lib/movielens/temp-files.fixture";
import { type Protocol, readFolds } from "./read-folds";

const pool = new KernelPool(2);
afterAll(() => pool.close());

const MOVIES = "movieId,title,genres\n10,A,Drama\n20,B,War\n30,C,War\n40,D,War\n50,E,War\n60,F,War\n";

/** A folder where so many people like films 10 to 50, each a second after the other. */
async function folderOf(people: number, ...more: string[]): Promise<string> {
  const rows = Array.from({ length: people }, (_, user) =>
    [10, 20, 30, 40, 50].map((movieId, second) => `${user + 1},${movieId},4,${1000 + second}`),
  );
  const ratings = ["userId,movieId,rating,timestamp", ...rows.flat(), ...more].join("\n");
  return writeFiles({ "movies.csv": MOVIES, "ratings.csv": ratings });
}

test("the last like is by time and, of one second, by the file's rows; unknown films and repeats as elsewhere", async () => {
  const again = ["1,50,4,990", "1,99,5,2000", "2,60,5,1004", "3,60,1,1005"];
  const { folds, items } = await readFolds(pool, await folderOf(3, ...again), "last", 8);
  const genres = (item: number) => items[item].genres;
  expect(items.length).toBe(6);
  // 1 liked 50 earlier than all others after all, 2 liked 60 in the same second; what 3 saw later is not known yet.
  const [first, second, third] = folds[0].people;
  expect([first.user, second.user, third.user]).toEqual([0, 1, 2]);
  expect([...first.heldOut, ...second.heldOut, ...third.heldOut]).toEqual([3, 5, 4]);
  expect(first.history.items.length).toBe(4);
  expect(second.history.items.length).toBe(5);
  expect(third.history.items).toEqual(Uint32Array.of(0, 1, 2, 3));
  expect(folds[0].train).toMatchObject({ rows: 3, columns: 6 });
  expect(folds[0].train.indices.length).toBe(4 + 5 + 4);
  expect(genres(0)).toEqual(["Drama"]);
});

test("protocols ask as many as they say", async () => {
  const folder = await folderOf(30);
  const asked = async (protocol: Protocol) =>
    (await readFolds(pool, folder, protocol, 8)).folds.map(({ people, train }) => [people.length, train.rows]);
  expect(await asked("five-folds")).toEqual(Array(5).fill([6, 24]));
  expect(await asked("strong")).toEqual([[3, 27]]);
  expect(await asked("last")).toEqual([[30, 30]]);
  expect(await asked("cold")).toEqual([[30, 30]]);
});

test.each([
  ["five-folds", 0, 8, "ratings.csv: nobody likes 5 films, expected somebody at least"],
  ["strong", 9, 8, "ratings.csv: fewer than 10 people like 5 films, expected as many at least"],
  ["last", 30, 9, "ratings.csv: nobody likes 5 films, expected somebody at least"],
  [
    "onboarding",
    30,
    8,
    "ratings.csv: nobody likes 5 films and rated 15 of the 300 most rated, expected somebody at least",
  ],
  ["cold", 3, 8, "ratings.csv: nobody likes a film that was hidden, expected more films with 5 ratings"],
] as const)("%s of nobody is refused in a sentence", async (protocol, people, likedFrom, sentence) => {
  const folder = await folderOf(people, "99,10,5,0");
  await expect(readFolds(pool, folder, protocol, likedFrom)).rejects.toThrow(sentence);
});
