import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";

test("a folder that is not there is refused in a sentence", () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "scripts/measure-controls.ts", "--data", "no/such/folder"],
    { cwd: path.resolve(import.meta.dirname, ".."), encoding: "utf8" },
  );
  const sentence = "no/such/folder: no such folder, expected a MovieLens data set";
  expect(stderr.trim().split("\n").at(-1)).toBe(`Nothing was measured. ${sentence}.`);
  expect(status).toBe(1);
});
