import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { evaluate, type Measured } from "@/lib/evaluation/evaluate";
import { FIVE_FOLDS, foldsOverPeople } from "@/lib/evaluation/folds";
import { estimateDifference, estimateMean } from "@/lib/evaluation/significance";
import { withKernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { ratingMatrix } from "@/lib/models/statistics";
import { readDataset } from "@/lib/movielens/dataset";

const ROOT = path.resolve(import.meta.dirname, "..");

function run(...args: string[]) {
  return spawnSync(process.execPath, ["--import", "tsx", "scripts/evaluate.ts", ...args], {
    cwd: ROOT,
    encoding: "utf8",
  });
}

test.each([
  [["--models", "ease,oracle"], '--models "oracle", expected some of popularity,collaborative,ease,factors,ease-dense'],
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
  let measured: Record<"popularity" | "collaborative" | "ease" | "ease-dense", Measured>;

  test("the baselines are what others found, within two standard errors: the harness is right", async () => {
    measured = await withKernelPool(undefined, async (pool) => {
      const { ratings, movies } = await readDataset(pool, folder as string);
      const folds = foldsOverPeople(ratingMatrix(ratings, movies.length), FIVE_FOLDS);
      return evaluate(pool, folds, ["popularity", "collaborative", "ease", "ease-dense"], [20, 100]);
    });
    for (const [name, expected] of Object.entries(PUBLISHED)) {
      const { perPerson } = measured[name as keyof typeof PUBLISHED];
      ["recall@20", "ndcg@100"].forEach((key, k) => {
        const { mean, standardError } = estimateMean(perPerson[key]);
        expect(Math.abs(mean - expected[k])).toBeLessThan(2 * standardError);
      });
    }
  }, 300_000);

  test("ease reaches NDCG@100 of .355, and a hundred weights a film lose less than .002 of the dense ones'", () => {
    const [sparse, dense] = [measured.ease.perPerson["ndcg@100"], measured["ease-dense"].perPerson["ndcg@100"]];
    expect(estimateMean(sparse).mean).toBeGreaterThan(0.355);
    expect(estimateDifference(sparse, dense).mean).toBeGreaterThan(-0.002);
  });
});
