import { readdirSync, readlinkSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { encodeSafetensors } from "./safetensors";
import { makeTempFolder } from "./temp-folder.fixture";
import { TensorFile } from "./tensor-file";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** How many descriptors of this process are of a file; Linux alone tells. */
const timesOpen = (file: string) =>
  readdirSync("/proc/self/fd").filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`) === file;
    } catch {
      return false;
    }
  }).length;

test.runIf(process.platform === "linux")("a file is open while its tensors are in use, and no longer", async () => {
  const file = path.join(await makeTempFolder(), "tensors");
  await writeFile(file, Buffer.concat(encodeSafetensors({ a: { shape: [4], data: Uint32Array.of(1, 2, 3, 4) } })));
  const kept = { tensor: TensorFile.open(file, "tensors").tensor("a", Uint32Array, [4]) };
  for (let refused = 0; refused < 5; refused++) {
    expect(() => TensorFile.open(file, "tensors").tensor("b", Uint32Array, [4])).toThrow("tensor b missing");
  }
  const openAfterCollection = () => {
    collectGarbage();
    return timesOpen(file);
  };
  await expect.poll(openAfterCollection, { timeout: 10_000 }).toBe(1);
  expect(kept.tensor.read(1, 3)).toEqual(Uint32Array.of(2, 3));
});
