import { expect, test } from "vitest";
import { writeFiles } from "@/lib/movielens/temp-files.fixture";
import { hashFiles } from "./hash-files";

test("a file's size and sha256 are those that FIPS 180-2 gives for its bytes", async () => {
  const folder = await writeFiles({
    "abc.csv": "abc",
    "empty.csv": "",
    "a.csv": "a".repeat(1_000_000),
    "other.csv": "x",
  });
  const fractions: number[] = [];
  const hashes = await hashFiles(folder, ["abc.csv", "empty.csv", "a.csv"], (fraction) => fractions.push(fraction));
  expect(hashes).toEqual({
    "abc.csv": { bytes: 3, sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
    "empty.csv": { bytes: 0, sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
    "a.csv": { bytes: 1_000_000, sha256: "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0" },
  });
  expect(fractions).toEqual([1 / 3, 2 / 3, 1]);
});
