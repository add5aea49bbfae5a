import { execFile } from "node:child_process";
import { availableParallelism } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { KernelPool, WorkerError, withKernelPool } from "./kernel-pool";

const ROOT = path.join(import.meta.dirname, "../../..");

/** Tasks that do nothing, more than any thread gets through. */
const ENDLESS = 2 ** 31 - 1;
const NOTHING = [65_536, 1, 0, 65_536, 0];
const BEYOND = [2 ** 32 - 65_536, 1, 0, 1, 0, 1, 256, 1, 1, 0];

const died = (kernel: string, reason: string) => new WorkerError(`a worker thread died in ${kernel}: ${reason}`);
const ended = (pool: KernelPool) =>
  Promise.all(pool.threads.map((thread) => new Promise((resolve) => thread.once("exit", resolve))));

test("every task is run once, whatever the number of threads", async () => {
  for (const workers of [1, 2, 3, 5]) {
    await withKernelPool(workers, async (pool) => {
      expect(pool.threads).toHaveLength(workers);
      for (const tasks of [1, 2, 7, 300]) {
        // C <- C − 1 · 1, 64 rows a task: a task run twice subtracts twice.
        const ones = pool.memory.floats(tasks * 64).fill(1);
        const C = pool.memory.floats(tasks * 64).fill(0);
        await pool.run("product", tasks, [ones.byteOffset, 1, ones.byteOffset, 1, C.byteOffset, 1, C.length, 1, 1, 1]);
        expect(C.every((value) => value === -1)).toBe(true);
      }
    });
  }
});

test("has as many threads as the machine has cores, and no tasks are no job", async () => {
  await withKernelPool(undefined, async (pool) => {
    expect(pool.threads).toHaveLength(availableParallelism());
    await expect(pool.run("product", 0, BEYOND)).resolves.toBeUndefined();
  });
});

test("a kernel that traps rejects its job and every later one, and close ends all threads", async () => {
  const pool = new KernelPool(3);
  const exits = ended(pool);
  const reason = "memory access out of bounds";
  await expect(pool.run("product", 4, BEYOND)).rejects.toThrow(died("product", reason));
  await expect(pool.run("sumParts", 1, NOTHING)).rejects.toThrow(died("sumParts", reason));
  await expect(pool.run("quantize", 1, [0, 1])).rejects.toBeInstanceOf(WorkerError);
  await pool.close();
  await exits;
});

test("a thread ended from outside in the middle of a job rejects it, and later ones", async () => {
  const pool = new KernelPool(2);
  const exits = ended(pool);
  const job = pool.run("sumParts", ENDLESS, NOTHING, { onProgress: () => pool.threads[0].terminate() });
  // Node.js says 1, or 0 where the thread had nothing more to do just then.
  await expect(job).rejects.toThrow(/died in sumParts: it ended with code [01]$/);
  await expect(pool.run("product", 1, NOTHING)).rejects.toThrow(/died in product: it ended with code [01]$/);
  await pool.close();
  await exits;
});

test("a thread ended while the pool is idle rejects the next job", async () => {
  await withKernelPool(2, async (pool) => {
    await pool.run("sumParts", 1, NOTHING);
    await pool.threads[1].terminate();
    await expect(pool.run("sumParts", 1, NOTHING)).rejects.toThrow(died("sumParts", "it ended with code 1"));
  });
});

test("close rejects the job at hand and later ones; withKernelPool closes, also when what it runs throws", async () => {
  const pool = new KernelPool(2);
  const job = pool.run("sumParts", ENDLESS, NOTHING);
  const rejected = expect(job).rejects.toThrow(died("sumParts", "the pool is closed"));
  await pool.close();
  await rejected;
  await expect(pool.run("sumParts", 1, NOTHING)).rejects.toThrow(died("sumParts", "the pool is closed"));

  let exits: Promise<unknown> | undefined;
  const failing = withKernelPool(2, async (inner) => {
    exits = ended(inner);
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  await exits;
});

test("progress rises from 0 toward 1 and ends with the job", async () => {
  const fractions: number[] = [];
  const pool = new KernelPool(2);
  const job = pool.run("sumParts", ENDLESS, NOTHING, {
    onProgress: (fraction) => {
      if (fraction !== fractions.at(-1)) fractions.push(fraction);
      if (fractions.length === 3) pool.close();
    },
  });
  await expect(job).rejects.toThrow(WorkerError);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  expect(fractions[0]).toBeGreaterThanOrEqual(0);
  expect(fractions[2]).toBeLessThanOrEqual(1);
});

test("a job keeps the process alive, an idle pool does not", async () => {
  const script = `
    import { KernelPool } from "./lib/linalg/parallel/kernel-pool.ts";
    new KernelPool(1);
    const pool = new KernelPool(2);
    await pool.run("sumParts", 1_000_000, [65536, 1, 0, 65536, 0]);
    console.log("ran");
  `;
  const args = ["--import", "tsx", "--input-type=module", "--eval", script];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, timeout: 30_000 });
  expect(stdout).toBe("ran\n");
});
