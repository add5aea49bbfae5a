import { spawnSync } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { evaluate } from "@/lib/evaluation/evaluate";
import { FIVE_FOLDS, foldsOverPeople } from "@/lib/evaluation/folds";
import { estimateDifference, estimateMean } from "@/lib/evaluation/significance";
import type { Measured } from "@/lib/evaluation/tally";
import { withKernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { ratingMatrix } from "@/lib/models/statistics";
import { readDataset } from "@/lib/movielens/dataset";
import { writeFiles } from "@/lib/movielens/temp-files.fixture";
import { describeItems } from "@/lib/pipeline/describe-items";
import { readFolds } from "@/lib/pipeline/read-folds";

const ROOT = path.resolve(import.meta.dirname, "..");

function run(...args: string[]) {
  return spawnSync(process.execPath, ["--import", "tsx", "scripts/evaluate.ts", ...args], {
    cwd: ROOT,
    encoding: "utf8",
  });
}

test.each([
  [
    ["--models", "ease,oracle"],
    '--models "oracle", expected some of popularity,content,collaborative,ease,ease-dense,factors,hybrid',
  ],
  [["--at", "10,0"], '--at "10,0", expected whole numbers from 1 to 1000 with commas between them'],
  [["--like", "3.7"], '--like "3.7", expected a half star between 0.5 and 5'],
  [["--train", "x.csv"], "--train and --test belong together, --candidates to them: expected both of the former"],
  [
    ["--protocol", "last", "--train", "x.csv", "--test", "y.csv"],
    "--protocol splits a data set, expected none beside --train and --test, which are a split",
  ],
  [["--protocol", "lst"], '--protocol "lst", expected one of five-folds,strong,last,cold,onboarding'],
  [
    ["--protocol", "onboarding", "--models", "ease,hybrid"],
    '--models "ease,hybrid", expected one engine, whose lists are looked at after answers',
  ],
  [["--json", "no/such/out.json"], '--json "no/such/out.json": no folder no/such, expected one to write to'],
  [["--data", "no/such/folder"], "no/such/folder: no such folder, expected a MovieLens data set"],
])("%j is refused in a sentence", (args, sentence) => {
  const { status, stderr } = run(...args);
  expect(stderr.trim().split("\n").at(-1)).toBe(`Nothing was evaluated. ${sentence}.`);
  expect(status).toBe(1);
});

const TRAIN = "userId,movieId\n1,10\n2,10\n3,10\n1,20\n2,20\n3,30\n4,40\n";
const MOVIES = "movieId,title,genres\n10,A,Drama\n20,B,Drama\n30,C,War\n40,D,War\n50,E,War\n";

/** What popularity reaches, where FILE and FOLDER in the arguments stand for the files written. */
async function figures(files: Record<string, string | Uint8Array>, ...args: string[]) {
  const folder = await writeFiles(files);
  const json = path.join(folder, "out.json");
  const inFolder = args.map((arg) => (arg in files ? path.join(folder, arg) : arg === "FOLDER" ? folder : arg));
  const { stderr, stdout, status } = run("--models", "popularity", "--at", "1,2", "--json", json, ...inFolder);
  expect({ stderr, status }).toMatchObject({ status: 0 });
  expect((await readdir(folder)).filter((name) => name.startsWith("out.json"))).toEqual(["out.json"]);
  const report = JSON.parse(await readFile(json, "utf8"));
  return { ...report, popularity: report.models.popularity, stdout, stderr };
}

test("leave-last-out of a folder: whom it asks, the figures under their names, the table's first line", async () => {
  const likes = [10, 20, 30, 40, 50].map((movieId, e) => `1,${movieId},4,${e}`);
  const files = {
    "movies.csv": MOVIES,
    "ratings.csv": ["userId,movieId,rating,timestamp", ...likes, "2,50,5,0"].join("\n"),
  };
  const { protocol, people, films, popularity, stdout } = await figures(
    files,
    "--protocol",
    "last",
    "--data",
    "FOLDER",
  );
  expect([protocol, people, films]).toEqual(["last", 1, 5]);
  expect(stdout.split("\n")[0]).toMatch(/^leave-last-out, .*: 1 people asked, 5 films;/);
  const keys = ["hr", "recall", "ndcg"].flatMap((metric) => [`${metric}@1`, `${metric}@2`]);
  expect(Object.keys(popularity)).toEqual([...keys, "coverage", "gini", "meanPopularity"]);
  // The other person likes 50, and the person asked has seen all others.
  expect(popularity).toEqual({
    ...Object.fromEntries(keys.map((key) => [key, 1])),
    coverage: 0.2,
    gini: 0.8,
    meanPopularity: 1,
  });
});

describe("an explicit split", () => {
  const split = ["--train", "train.csv", "--test", "test.csv"];

  test("popularity by hand: 20 is found first or second, 99 never", async () => {
    // Films that 3 has not seen: 20 (2 people), 40 (1), then nobody's. 4's: 10 (3), 20 (2), 30.
    const files = { "train.csv": TRAIN, "test.csv": "userId,movieId\n3,20\n4,20\n4,99\n" };
    const { people, popularity } = await figures(files, ...split);
    expect(people).toBe(2);
    expect(popularity["hr@1"]).toBe(0.5);
    expect(popularity["recall@1"]).toBe(0.5);
    expect(popularity["recall@2"]).toBe(0.75);
    const ideal = 1 + 1 / Math.log2(3);
    expect(popularity["ndcg@2"]).toBeCloseTo((1 + 1 / Math.log2(3) / ideal) / 2, 12);
  });

  test("the folder's films, likes from --like on, and candidates alone; a folder needs no ratings.csv", async () => {
    const files = {
      "train.csv": TRAIN,
      "movies.csv": MOVIES,
      "test.csv": "userId,movieId,rating\n3,50,3.5\n3,20,2\n",
      "candidates.csv": "movieId\n40\n",
    };
    const all = await figures(files, ...split, "--data", "FOLDER", "--like", "3.5");
    expect(all.popularity["hr@2"]).toBe(0);
    const few = await figures(files, ...split, "--data", "FOLDER", "--like", "3.5", "--candidates", "candidates.csv");
    expect([few.popularity["hr@1"], few.popularity["hr@2"]]).toEqual([0, 1]);
  });

  test("packed files, carriage returns, and times that are none are all the same", async () => {
    const train = TRAIN.replace("movieId", "movieId,timestamp").replace(/(\d+,\d+)\n/g, "$1,then\r\n");
    const files = {
      "train.csv.gz": gzipSync(train),
      "test.csv": "movieId,timestamp,userId\r\n20,never,3\r\n20,,4\r\n",
    };
    const { people, popularity } = await figures(files, "--train", "train.csv.gz", "--test", "test.csv");
    expect([people, popularity["hr@1"], popularity["hr@2"]]).toEqual([2, 0.5, 1]);
  });

  test("films that movies.csv has not are learned from all the same, or reported as never found", async () => {
    const files = {
      "train.csv": TRAIN,
      "movies.csv": "movieId,title,genres\n10,A,Drama\n50,E,War\n",
      "test.csv": "userId,movieId\n3,20\n4,99\n",
    };
    const { films, popularity, stderr } = await figures(files, ...split, "--data", "FOLDER");
    expect([films, popularity["hr@1"]]).toEqual([5, 0.5]);
    expect(stderr).toMatch(/^3 films are not in movies.csv: only ratings tell of them$/m);
    expect(stderr).toMatch(/^1 films of the test are not known: they cannot be found$/m);
  });

  test("whoever is recommended nothing leaves figures that are numbers", async () => {
    const files = { "train.csv": TRAIN, "test.csv": "userId,movieId\n3,10\n", "c.csv": "userId,movieId\n3,30\n" };
    const { popularity, stdout } = await figures(files, ...split, "--candidates", "c.csv");
    expect(Object.values(popularity)).toEqual(Array(9).fill(0));
    expect(stdout).not.toContain("NaN");
  });
});

/** ml-latest-small, from grouplens.org/datasets/movielens; its licence keeps it out of this repository. */
const folder = process.env.MOVIELENS_TEST_DIR;

/** What the same protocol gave in numpy, with folds of its own: recall@20, ndcg@100. */
const PUBLISHED = { popularity: [0.162, 0.203], collaborative: [0.291, 0.34] } as const;

/** Engines that take long are asked of two folds here; `npm run evaluate` asks them of all five. */
const COSTLY_FOLDS = 2;

describe.skipIf(!folder)("ml-latest-small, five folds over people", () => {
  let measured: Record<"popularity" | "collaborative" | "ease", Measured>;
  let costly: Record<"ease-dense" | "hybrid", Measured>;
  const ndcg = ({ perPerson }: Measured) => perPerson["ndcg@100"];
  /** Of those who are asked of the costly engines too. */
  const easeAlike = () => ndcg(measured.ease).subarray(0, ndcg(costly.hybrid).length);

  beforeAll(async () => {
    await withKernelPool(undefined, async (pool) => {
      const dataset = await readDataset(pool, folder as string);
      const folds = foldsOverPeople(ratingMatrix(dataset.ratings, dataset.movies.length), FIVE_FOLDS);
      const data = { items: describeItems(dataset), likedFrom: 8 };
      measured = await evaluate(pool, folds, data, ["popularity", "collaborative", "ease"], [20, 100]);
      costly = await evaluate(pool, folds.slice(0, COSTLY_FOLDS), data, ["ease-dense", "hybrid"], [20, 100]);
    });
  }, 600_000);

  test("the baselines are what others found, within two standard errors: the harness is right", () => {
    for (const [name, expected] of Object.entries(PUBLISHED)) {
      const { perPerson } = measured[name as keyof typeof PUBLISHED];
      ["recall@20", "ndcg@100"].forEach((key, k) => {
        const { mean, standardError } = estimateMean(perPerson[key]);
        expect(Math.abs(mean - expected[k])).toBeLessThan(2 * standardError);
      });
    }
  });

  test("of last likes popularity finds as many as a program of its own in plain Python did", async () => {
    const { popularity } = await withKernelPool(undefined, async (pool) => {
      const { folds, items } = await readFolds(pool, folder as string, "last", 8);
      return evaluate(pool, folds, { items, likedFrom: 8 }, ["popularity"], [10, 100]);
    });
    const hits = ["hr@10", "hr@100"].map((key) => popularity.perPerson[key].reduce((a, b) => a + b, 0));
    expect([popularity.perPerson["hr@10"].length, ...hits]).toEqual([603, 24, 134]);
  });

  test("ease reaches NDCG@100 of .355, and a hundred weights a film lose less than .002 of the dense ones'", () => {
    expect(estimateMean(ndcg(measured.ease)).mean).toBeGreaterThan(0.355);
    expect(estimateDifference(easeAlike(), ndcg(costly["ease-dense"])).mean).toBeGreaterThan(-0.002);
  });

  test("hybrid reaches NDCG@100 of .380 and recall@20 of .330, and is better than ease person by person", () => {
    expect(estimateMean(ndcg(costly.hybrid)).mean).toBeGreaterThan(0.38);
    expect(estimateMean(costly.hybrid.perPerson["recall@20"]).mean).toBeGreaterThan(0.33);
    const { mean, standardError } = estimateDifference(ndcg(costly.hybrid), easeAlike());
    expect(mean).toBeGreaterThan(2 * standardError);
  });
});
