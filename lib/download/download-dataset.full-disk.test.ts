import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { makeTempFolder } from "@/lib/artifacts/temp-folder.fixture";
import { datasetZip, noise } from "./dataset-zip.fixture";
import { downloadDataset } from "./download-dataset";
import { IMPATIENCE, startServer } from "./server.fixture";

/** Bytes that the disk still takes. */
const disk = vi.hoisted(() => ({ free: Number.POSITIVE_INFINITY }));

vi.mock("node:fs", async (importOriginal) => {
  const real = await importOriginal<typeof import("node:fs")>();
  const write: typeof real.write = ((fd: number, data: Buffer, ...rest: unknown[]) => {
    const callback = rest.at(-1) as (error: Error) => void;
    disk.free -= data.length;
    const full = Object.assign(new Error("ENOSPC: write"), { code: "ENOSPC", syscall: "write" });
    if (disk.free < 0) callback(full);
    else (real.write as (...args: unknown[]) => void)(fd, data, ...rest);
  }) as typeof real.write;
  const fs = { open: real.open, close: real.close, write };
  return {
    ...real,
    createWriteStream: (file: string, options: object) => real.createWriteStream(file, { ...options, fs } as object),
  };
});

afterEach(() => {
  disk.free = Number.POSITIVE_INFINITY;
});

test("a disk that fills up, at the download or when unpacking, is a sentence; the next time goes on from there", async () => {
  const zip = datasetZip("ml-25m", 400_000);
  const { mirror, log } = await startServer({ "ml-25m.zip": { body: zip, etag: '"1"' } });
  const root = await makeTempFolder();
  const download = () => downloadDataset("ml-25m", { root, mirror, patience: IMPATIENCE });
  const full = `${root}: the disk is full (ENOSPC), expected room for the data set`;

  disk.free = 300_000;
  await expect(download()).rejects.toThrow(full);
  disk.free = 500_000;
  await expect(download()).rejects.toThrow(full);
  expect(await readdir(root)).toEqual(["ml-25m.zip.part", "ml-25m.zip.part.json"]);
  disk.free = Number.POSITIVE_INFINITY;
  await download();

  const fetched = log.filter(({ path }) => path === "/ml-25m.zip");
  expect(fetched.map(({ status }) => status)).toEqual([200, 206, 416]);
  expect(await readdir(root)).toEqual(["ml-25m"]);
  expect((await readFile(path.join(root, "ml-25m/README.txt"))).equals(noise(400_000))).toBe(true);
});
