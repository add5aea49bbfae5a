import { spawnSync } from "node:child_process";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { evaluate, type Measured } from "@/lib/evaluation/evaluate";
import { FIVE_FOLDS, foldsOverPeople } from "@/lib/evaluation/folds";
import { estimateDifference, estimateMean } from "@/lib/evaluation/significance";
import { withKernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { ratingMatrix } from "@/lib/models/statistics";
import { readDataset } from "@/lib/movielens/dataset";
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
  [["--data", "no/such/folder"], "no/such/folder: no such folder, expected a MovieLens data set"],
])("%j is refused in a sentence", (args, sentence) => {
  const { status, stderr } = run(...args);
  expect(stderr.trim().split("\n").at(-1)).toBe(`Nothing was evaluated. ${sentence}.`);
  expect(status).toBe(1);
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
      return evaluate(pool, folds, describeItems(dataset), names, [20, 100]);
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
