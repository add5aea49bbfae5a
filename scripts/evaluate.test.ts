import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { evaluate, type Measured } from "@/lib/evaluation/evaluate";
import { FIVE_FOLDS, foldsOverPeople } from "@/lib/evaluation/folds";
import { estimateDifference, estimateMean } from "@/lib/evaluation/significance";
import { withKernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { ratingMatrix } from "@/lib/models/statistics";
import { readDataset } from "@/lib/movielens/dataset";
import { writeFiles } from "@/lib/movielens/temp-files.fixture";
import { describeItems } from "@/lib/pipeline/describe-items";

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
    '--models "oracle", expected some of popularity,collaborative,ease,ease-dense,factors,hybrid',
  ],
  [["--at", "10,0"], '--at "10,0", expected whole numbers from 1 to 1000 with commas between them'],
  [["--like", "3.7"], '--like "3.7", expected a half star between 0.5 and 5'],
  [["--train", "x.csv"], "--train and --test belong together, --candidates to them: expected both of the former"],
  [["--data", "no/such/folder"], "no/such/folder: no such folder, expected a MovieLens data set"],
])("%j is refused in a sentence", (args, sentence) => {
  const { status, stderr } = run(...args);
  expect(stderr.trim().split("\n").at(-1)).toBe(`Nothing was evaluated. ${sentence}.`);
  expect(status).toBe(1);
});

describe("an explicit split", () => {
  const TRAIN = "userId,movieId\n1,10\n2,10\n3,10\n1,20\n2,20\n3,30\n4,40\n";
  const MOVIES = "movieId,title,genres\n10,A,Drama\n20,B,Drama\n30,C,War\n40,D,War\n50,E,War\n";

  async function figures(files: Record<string, string>, ...args: string[]) {
    const folder = await writeFiles({ "train.csv": TRAIN, ...files });
    const json = path.join(folder, "out.json");
    const at = (name: string) => path.join(folder, name);
    const { stderr, status } = run(
      ...[
        "--models",
        "popularity",
        "--at",
        "1,2",
        "--train",
        at("train.csv"),
        "--test",
        at("test.csv"),
        "--json",
        json,
      ],
      ...args.map((arg) => (arg.endsWith(".csv") ? at(arg) : arg === "FOLDER" ? folder : arg)),
    );
    expect({ stderr, status }).toMatchObject({ status: 0 });
    return JSON.parse(await readFile(json, "utf8"));
  }

  test("popularity by hand: 20 is found first or second, 99 never", async () => {
    // Films that 3 has not seen: 20 (2 people), 40 (1), then nobody's. 4's: 10 (3), 20 (2), 30.
    const { people, models } = await figures({ "test.csv": "userId,movieId\n3,20\n4,20\n4,99\n" });
    expect(people).toBe(2);
    expect(models.popularity["hr@1"]).toBe(0.5);
    expect(models.popularity["recall@1"]).toBe(0.5);
    expect(models.popularity["recall@2"]).toBe(0.75);
    const ideal = 1 + 1 / Math.log2(3);
    expect(models.popularity["ndcg@2"]).toBeCloseTo((1 + 1 / Math.log2(3) / ideal) / 2, 12);
  });

  test("the folder's films, likes from --like on, and candidates alone", async () => {
    const files = {
      "movies.csv": MOVIES,
      "test.csv": "userId,movieId,rating\n3,50,3.5\n3,20,2\n",
      "candidates.csv": "movieId\n40\n",
    };
    const all = await figures(files, "--data", "FOLDER", "--like", "3.5");
    expect(all.models.popularity["hr@2"]).toBe(0);
    const few = await figures(files, "--data", "FOLDER", "--like", "3.5", "--candidates", "candidates.csv");
    expect([few.models.popularity["hr@1"], few.models.popularity["hr@2"]]).toEqual([0, 1]);
  });
});

/** ml-latest-small, from grouplens.org/datasets/movielens; its licence keeps it out of this repository. */
const folder = process.env.MOVIELENS_TEST_DIR;

/** What the same protocol gave in numpy, with folds of its own: recall@20, ndcg@100. */
const PUBLISHED = { popularity: [0.162, 0.203], collaborative: [0.291, 0.34] } as const;

describe.skipIf(!folder)("ml-latest-small, five folds over people", () => {
  let measured: Record<"popularity" | "collaborative" | "ease" | "ease-dense" | "hybrid", Measured>;
  const ndcg = ({ perPerson }: Measured) => perPerson["ndcg@100"];

  beforeAll(async () => {
    measured = await withKernelPool(undefined, async (pool) => {
      const dataset = await readDataset(pool, folder as string);
      const folds = foldsOverPeople(ratingMatrix(dataset.ratings, dataset.movies.length), FIVE_FOLDS);
      const names = ["popularity", "collaborative", "ease", "ease-dense", "hybrid"] as const;
      return evaluate(pool, folds, { items: describeItems(dataset), likedFrom: 8 }, names, [20, 100]);
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

  test("ease reaches NDCG@100 of .355, and a hundred weights a film lose less than .002 of the dense ones'", () => {
    expect(estimateMean(ndcg(measured.ease)).mean).toBeGreaterThan(0.355);
    expect(estimateDifference(ndcg(measured.ease), ndcg(measured["ease-dense"])).mean).toBeGreaterThan(-0.002);
  });

  test("hybrid reaches NDCG@100 of .380 and recall@20 of .330, and is better than ease person by person", () => {
    expect(estimateMean(ndcg(measured.hybrid)).mean).toBeGreaterThan(0.38);
    expect(estimateMean(measured.hybrid.perPerson["recall@20"]).mean).toBeGreaterThan(0.33);
    const { mean, standardError } = estimateDifference(ndcg(measured.hybrid), ndcg(measured.ease));
    expect(mean).toBeGreaterThan(2 * standardError);
  });
});
